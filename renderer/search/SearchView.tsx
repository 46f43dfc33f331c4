import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { VisuallyHidden } from 'radix-ui';
import type { FindableKind, SearchHit } from '../../model/records/index.ts';
import { useCall } from '../app/bridge.ts';
import { onPlace, replacePlace, usePlace } from '../app/place.ts';
import { Chip, EmptyState, FailureNotice, Pane, Skeleton } from '../ui/index.ts';
import { Hits } from './Hits.tsx';
import { findableIcons, findableTitles } from './kinds.ts';
import { openHit } from './open-found.ts';
import { useDelayed } from './use-delayed.ts';
import styles from './SearchView.module.css';

const kinds: readonly FindableKind[] = ['claim', 'highlight', 'article', 'note'];

/** Hits that are asked for at once. */
const most = 300;

/** One field over articles, highlights, notes and claims. Results come while typing. */
export function SearchView() {
  const { query = '' } = usePlace();
  const [typed, setTyped] = useState(query);
  const [kind, setKind] = useState<FindableKind | null>(null);
  const page = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const asked = useDelayed(typed.trim(), 120);
  const answer = useCall(
    'search.find',
    { query: asked, limit: most },
    { enabled: asked !== '', placeholderData: keepPreviousData },
  );
  const [seen, setSeen] = useState(query);

  // Another question came from elsewhere: the palette, a source, the way back.
  if (seen !== query) {
    setSeen(query);
    if (typed.trim() !== query) setTyped(query);
  }
  useEffect(() => {
    const ask = () => field.current?.focus();
    ask();
    return onPlace(ask);
  }, []);

  /** The place knows what is asked, so that every way back leads to it. */
  function type(text: string): void {
    setTyped(text);
    replacePlace({ view: 'search', id: null, query: text.trim() });
  }

  const hits = asked === '' ? [] : (answer.data ?? []);
  const shown = kind ? hits.filter((hit) => hit.kind === kind) : hits;

  /** Arrows go from the field through the hits and back. */
  function moveFocus(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const stops = [...(page.current?.querySelectorAll<HTMLElement>('[data-hit], input') ?? [])];
    stops[stops.findIndex((stop) => stop === document.activeElement) + by]?.focus();
    event.preventDefault();
  }

  return (
    <Pane ref={page} label="Search">
      <div className={styles.head}>
        <VisuallyHidden.Root asChild>
          <h1>Search</h1>
        </VisuallyHidden.Root>
        <label className={styles.field}>
          <Search aria-hidden />
          <VisuallyHidden.Root>Search the notebook</VisuallyHidden.Root>
          <input
            type="search"
            ref={field}
            data-pane-focus
            value={typed}
            placeholder="Words, or a phrase"
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                page.current?.querySelector<HTMLElement>('[data-hit]')?.click();
              } else moveFocus(event);
            }}
          />
        </label>
        <Kinds hits={hits} kind={kind} onChoose={setKind} />
      </div>
      {answer.error && <FailureNotice error={answer.error} onRetry={() => void answer.refetch()} />}
      <Results
        asked={asked}
        hits={shown}
        onOpen={openHit}
        onKeyDown={moveFocus}
        loading={answer.isLoading}
        settled={!answer.isFetching && !answer.error}
      />
    </Pane>
  );
}

function Kinds(props: {
  hits: readonly SearchHit[];
  kind: FindableKind | null;
  onChoose: (kind: FindableKind | null) => void;
}) {
  const { hits, kind, onChoose } = props;
  return (
    <div className={styles.kinds} role="group" aria-label="What to show">
      {kinds.map((each) => {
        const count = hits.filter((hit) => hit.kind === each).length;
        return (
          <Chip
            key={each}
            icon={findableIcons[each]}
            aria-pressed={kind === each}
            onClick={() => onChoose(kind === each ? null : each)}
          >
            {findableTitles[each]} {count > 0 && count}
          </Chip>
        );
      })}
    </div>
  );
}

function Results(props: {
  asked: string;
  hits: readonly SearchHit[];
  onOpen: (hit: SearchHit) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  loading: boolean;
  settled: boolean;
}) {
  const { asked, hits, onOpen, onKeyDown, loading, settled } = props;
  if (asked === '') {
    return (
      <EmptyState title="Search the whole notebook">
        Type words to find them in articles, highlights, notes and claims. Accents don’t matter;
        Chinese, Japanese and Korean need two characters.
      </EmptyState>
    );
  }
  if (loading) return <Skeleton height={58} />;
  if (hits.length === 0 && settled) {
    return (
      <EmptyState title={`Nothing found for “${asked}”`}>
        Try fewer words, or the beginning of one.
      </EmptyState>
    );
  }
  return (
    <>
      <VisuallyHidden.Root role="status">
        {hits.length} {hits.length === 1 ? 'result' : 'results'}
      </VisuallyHidden.Root>
      <Hits hits={hits} onOpen={onOpen} onKeyDown={onKeyDown} />
    </>
  );
}
