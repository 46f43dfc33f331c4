import { Command } from 'cmdk';
import { Snippet } from '../../search/index.ts';
import { Kbd } from '../../ui/index.ts';
import type { PaletteItem } from './palette-groups.ts';
import styles from './Palette.module.css';

export function PaletteLine({ item, onChoose }: { item: PaletteItem; onChoose: () => void }) {
  const { key, icon: Icon, title, detail, keys, parts, marked, language } = item;
  return (
    <Command.Item value={key} className={styles.option} onSelect={onChoose}>
      <Icon aria-hidden />
      <span className={styles.name} dir="auto">
        {marked ? <Snippet parts={marked} /> : title}
      </span>
      {detail && <small>{detail}</small>}
      {keys && <Kbd keys={keys} />}
      {parts && parts.length > 0 && (
        <span className={styles.snippet} lang={language ?? undefined} dir="auto">
          <Snippet parts={parts} />
        </span>
      )}
    </Command.Item>
  );
}
