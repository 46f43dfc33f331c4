import type { KeyboardEvent } from 'react';
import type { FindableKind, SearchHit } from '../../model/records/index.ts';
import { findableIcons, findableTitles } from './kinds.ts';
import { Snippet } from './Snippet.tsx';
import styles from './SearchView.module.css';

interface Opening {
  onOpen: (hit: SearchHit) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Hits under the heads of their kinds; the kind of the best hit comes first. */
export function Hits({ hits, ...opening }: { hits: readonly SearchHit[] } & Opening) {
  const groups = [...Map.groupBy(hits, (hit) => hit.kind)];
  return (
    <div className={styles.scroll} role="group" aria-label="Results">
      <div className={styles.hits}>
        {groups.map(([kind, members]) => (
          <Group key={kind} kind={kind} hits={members} {...opening} />
        ))}
      </div>
    </div>
  );
}

function Group(props: { kind: FindableKind; hits: readonly SearchHit[] } & Opening) {
  const { kind, hits, ...opening } = props;
  return (
    <section aria-label={findableTitles[kind]}>
      <h2>
        {findableTitles[kind]} <span>{hits.length}</span>
      </h2>
      <ul>
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} {...opening} />
        ))}
      </ul>
    </section>
  );
}

function Hit({ hit, onOpen, onKeyDown }: { hit: SearchHit } & Opening) {
  const Icon = findableIcons[hit.kind];
  const language = hit.language ?? undefined;
  // A name that matches as a whole is marked itself.
  const whole = hit.snippet === hit.title;
  const quoted = hit.kind === 'highlight' || hit.kind === 'article';
  return (
    <li>
      <Icon aria-hidden />
      <button
        type="button"
        data-hit
        lang={language}
        dir="auto"
        onClick={() => onOpen(hit)}
        onKeyDown={onKeyDown}
      >
        {whole ? <Snippet parts={hit.parts} /> : hit.title}
      </button>
      <span className={styles.meta}>{hit.detail}</span>
      {!whole && hit.parts.length > 0 && (
        <p className={quoted ? styles.quoted : styles.snippet} lang={language} dir="auto">
          <Snippet parts={hit.parts} />
        </p>
      )}
    </li>
  );
}
