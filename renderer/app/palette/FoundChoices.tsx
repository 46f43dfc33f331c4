import { keepPreviousData } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import type { FindableKind, SearchHit, Suggestion } from '../../../model/records/index.ts';
import {
  findableIcons,
  findableTitles,
  openHit,
  openSuggestion,
  Snippet,
} from '../../search/index.ts';
import { useCall } from '../bridge.ts';
import { go } from '../place.ts';
import type { Scope } from './parse-asked.ts';
import styles from './Palette.module.css';

const kindsOf: Record<Scope, FindableKind[] | undefined> = {
  all: undefined,
  commands: undefined,
  articles: ['article'],
  tags: ['tag'],
};

interface Props {
  scope: Scope;
  choose: (run: () => void) => void;
}

/** For nothing typed: the newest. */
export function SuggestedChoices({ scope, choose }: Props) {
  const { data } = useCall('search.suggest', { text: '', kinds: kindsOf[scope], limit: 6 });
  return <Suggestions list={data ?? []} heading="Newest" choose={choose} />;
}

/** Names that begin with, or hold, what was typed; then passages; then the way to the search page. */
export function FoundChoices({ scope, text, choose }: Props & { text: string }) {
  const kinds = kindsOf[scope];
  const kept = { placeholderData: keepPreviousData };
  const suggested = useCall('search.suggest', { text, kinds, limit: 5 }, kept);
  const found = useCall('search.find', { query: text, kinds, limit: 12 }, kept);
  const names = suggested.data ?? [];
  const named = new Set(names.map(({ kind, id }) => `${kind} ${id}`));
  const hits = (found.data ?? []).filter(({ kind, id }) => !named.has(`${kind} ${id}`));
  return (
    <>
      <Suggestions list={names} heading="Names" choose={choose} />
      {[...Map.groupBy(hits, (hit) => hit.kind)].map(([kind, members]) => (
        <Command.Group key={kind} heading={findableTitles[kind]} className={styles.group}>
          {members.map((hit) => (
            <Hit key={hit.id} hit={hit} choose={choose} />
          ))}
        </Command.Group>
      ))}
      {scope === 'all' && (
        <Command.Item
          value="search page"
          className={styles.option}
          onSelect={() => choose(() => go({ view: 'search', id: null, query: text }))}
        >
          <Search aria-hidden />
          <span>All results for “{text}”</span>
        </Command.Item>
      )}
    </>
  );
}

function Suggestions(props: {
  list: readonly Suggestion[];
  heading: string;
  choose: Props['choose'];
}) {
  if (props.list.length === 0) return null;
  return (
    <Command.Group heading={props.heading} className={styles.group}>
      {props.list.map((suggestion) => {
        const { kind, id, title, detail } = suggestion;
        const Icon = findableIcons[kind];
        return (
          <Command.Item
            key={`${kind} ${id}`}
            value={`name ${kind} ${id}`}
            className={styles.option}
            onSelect={() => props.choose(() => openSuggestion(suggestion))}
          >
            <Icon aria-hidden />
            <span dir="auto">{title}</span>
            {detail && <small>{detail}</small>}
          </Command.Item>
        );
      })}
    </Command.Group>
  );
}

function Hit({ hit, choose }: { hit: SearchHit; choose: Props['choose'] }) {
  const Icon = findableIcons[hit.kind];
  return (
    <Command.Item
      value={`hit ${hit.kind} ${hit.id}`}
      className={`${styles.option} ${styles.hit}`}
      onSelect={() => choose(() => openHit(hit))}
    >
      <Icon aria-hidden />
      <span dir="auto">{hit.title}</span>
      {hit.detail && <small>{hit.detail}</small>}
      <span className={styles.snippet} lang={hit.language ?? undefined} dir="auto">
        <Snippet parts={hit.parts} />
      </span>
    </Command.Item>
  );
}
