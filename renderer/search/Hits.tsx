import type { FindableKind, SearchHit } from '../../model/records/index.ts';
import { findableIcons, findableTitles } from './kinds.ts';
import { openHit } from './open-found.ts';
import { Snippet } from './Snippet.tsx';
import styles from './SearchView.module.css';

/** Hits under the heads of their kinds; the kind of the best hit comes first. */
export function Hits({ hits }: { hits: readonly SearchHit[] }) {
  const groups = [...Map.groupBy(hits, (hit) => hit.kind)];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Results">
      <div className={styles.hits}>
        {groups.map(([kind, members]) => (
          <Group key={kind} kind={kind} hits={members} />
        ))}
      </div>
    </div>
  );
}

function Group({ kind, hits }: { kind: FindableKind; hits: readonly SearchHit[] }) {
  return (
    <section aria-label={findableTitles[kind]}>
      <h2>
        {findableTitles[kind]} <span>{hits.length}</span>
      </h2>
      <ul>
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ul>
    </section>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const Icon = findableIcons[hit.kind];
  const language = hit.language ?? undefined;
  const quoted = hit.kind === 'highlight' || hit.kind === 'article';
  return (
    <li>
      <Icon aria-hidden />
      <button type="button" data-hit onClick={() => openHit(hit)} lang={language} dir="auto">
        {hit.title}
      </button>
      <span className={styles.meta}>{hit.detail}</span>
      {hit.parts.length > 0 && (
        <p className={quoted ? styles.quoted : styles.snippet} lang={language} dir="auto">
          <Snippet parts={hit.parts} />
        </p>
      )}
    </li>
  );
}
