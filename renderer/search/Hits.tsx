import type { FindableKind, SearchHit } from '../../model/records/index.ts';
import { findableIcons, findableTitles } from './kinds.ts';
import { Snippet } from './Snippet.tsx';
import styles from './SearchView.module.css';

/** Hits under the heads of their kinds; the kind of the best hit comes first. */
export function Hits(props: { hits: readonly SearchHit[]; onOpen: (hit: SearchHit) => void }) {
  const { hits, onOpen } = props;
  const groups = [...Map.groupBy(hits, (hit) => hit.kind)];
  return (
    <div className={styles.scroll} role="group" aria-label="Results">
      <div className={styles.hits}>
        {groups.map(([kind, members]) => (
          <Group key={kind} kind={kind} hits={members} onOpen={onOpen} />
        ))}
      </div>
    </div>
  );
}

function Group(props: {
  kind: FindableKind;
  hits: readonly SearchHit[];
  onOpen: (hit: SearchHit) => void;
}) {
  const { kind, hits, onOpen } = props;
  return (
    <section aria-label={findableTitles[kind]}>
      <h2>
        {findableTitles[kind]} <span>{hits.length}</span>
      </h2>
      <ul>
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} onOpen={() => onOpen(hit)} />
        ))}
      </ul>
    </section>
  );
}

function Hit({ hit, onOpen }: { hit: SearchHit; onOpen: () => void }) {
  const Icon = findableIcons[hit.kind];
  const language = hit.language ?? undefined;
  // A name that matches as a whole is marked itself.
  const whole = hit.snippet === hit.title;
  const quoted = hit.kind === 'highlight' || hit.kind === 'article';
  return (
    <li>
      <Icon aria-hidden />
      <button type="button" data-hit onClick={onOpen} lang={language} dir="auto">
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
