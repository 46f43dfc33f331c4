import { useState, type ReactNode } from 'react';
import { ALargeSmall, Monitor } from 'lucide-react';
import { CheckField, IconButton, Popover, Segmented } from '../ui/index.ts';
import { useCommandHandler } from './commands.ts';
import { measures, saveSettings, spacings, typeSizes, useSettings } from './settings.ts';
import styles from './SettingsPopover.module.css';

const themeSegments = [
  { value: 'system', label: 'System', icon: Monitor },
  { value: 'light', label: 'Light' },
  { value: 'sepia', label: 'Sepia' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Theme, type and keys. Each change holds at once, in every window. */
export function SettingsPopover() {
  const [open, setOpen] = useState(false);
  useCommandHandler('settings.open', () => setOpen(true));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Settings"
      trigger={<IconButton icon={ALargeSmall} label="Settings" command="settings.open" />}
    >
      <Settings />
    </Popover>
  );
}

function Settings() {
  const settings = useSettings();
  return (
    <div className={styles.settings}>
      <div className={styles.option}>
        <span>Theme</span>
        <Segmented
          label="Theme"
          segments={themeSegments}
          value={settings.theme}
          onChoose={(theme) => saveSettings({ theme })}
        />
      </div>
      <Slider
        label="Size"
        value={settings.typeSize}
        bounds={typeSizes}
        says={settings.typeSize === 0 ? 'normal' : withSign(settings.typeSize)}
        onChange={(typeSize) => saveSettings({ typeSize })}
      />
      <Slider
        label="Line width"
        value={settings.measure}
        bounds={measures}
        says={`${settings.measure} characters`}
        onChange={(measure) => saveSettings({ measure })}
      />
      <Slider
        label="Spacing"
        value={settings.spacing}
        bounds={spacings}
        step={5}
        says={`${settings.spacing} %`}
        onChange={(spacing) => saveSettings({ spacing })}
      />
      <p className={styles.sample}>
        Officials hope to see an agreement signed at ministerial level.
      </p>
      <CheckField
        label="One-letter keys"
        hint="1–5 highlight, N annotates, J and K move. They rest while you type."
        checked={settings.letterKeys}
        onChange={(event) => saveSettings({ letterKeys: event.target.checked })}
      />
    </div>
  );
}

function withSign(steps: number): string {
  return steps > 0 ? `+${steps}` : `−${-steps}`;
}

function Slider(props: {
  label: string;
  value: number;
  bounds: { least: number; most: number };
  step?: number;
  /** The value in words. */
  says: string;
  onChange: (value: number) => void;
}): ReactNode {
  const { label, value, bounds, step = 1, says, onChange } = props;
  return (
    <label className={styles.option}>
      <span>{label}</span>
      <span className={styles.slider}>
        <input
          type="range"
          min={bounds.least}
          max={bounds.most}
          step={step}
          value={value}
          aria-valuetext={says}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <output>{says}</output>
      </span>
    </label>
  );
}
