import { useMemo } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { Command as CommandIcon, Search, type LucideIcon } from 'lucide-react';
import { commands } from '../../../model/commands.ts';
import type {
  FindableKind,
  SearchHit,
  SnippetPart,
  Suggestion,
} from '../../../model/records/index.ts';
import { findableIcons, findableTitles, openHit, openSuggestion } from '../../search/index.ts';
import { useCall } from '../bridge.ts';
import { commandIcons } from '../command-icons.ts';
import { canRun, runCommand } from '../commands.ts';
import { go } from '../place.ts';
import { matchRank, ranks, type Scope } from './parse-asked.ts';

/** One line of the palette. `key` is unique in it. */
export interface PaletteItem {
  key: string;
  icon: LucideIcon;
  title: string;
  /** At the end of the line. */
  detail?: string | null;
  /** A command's key, in tinykeys' syntax. */
  keys?: string;
  /** The title itself, marked where it matches. */
  marked?: readonly SnippetPart[];
  /** Words around a match. */
  parts?: readonly SnippetPart[];
  language?: string | null;
  run: () => void;
}

export interface PaletteGroup {
  heading: string;
  items: PaletteItem[];
}

/** Commands beside other things, at most. */
const fewCommands = 6;

const kindsOf: Partial<Record<Scope, FindableKind[]>> = { articles: ['article'], tags: ['tag'] };

/**
 * What answers to the text: passages, names that begin with it or hold it, the search page, commands. Where nothing is
 * found, a command that is called so comes first. `settled` is false while the lists still belong to what was typed
 * before.
 */
export function usePaletteGroups(
  scope: Scope,
  text: string,
  hasNotebook: boolean,
): { groups: PaletteGroup[]; settled: boolean } {
  const kinds = kindsOf[scope];
  const asks = hasNotebook && scope !== 'commands';
  const names = useCall(
    'search.suggest',
    { text, kinds, limit: text === '' ? 6 : 5 },
    { enabled: asks, placeholderData: keepPreviousData, staleTime: 0 },
  );
  const passages = useCall(
    'search.find',
    { query: text, kinds, limit: 12 },
    { enabled: asks && text !== '', placeholderData: keepPreviousData },
  );
  const suggestions = asks ? names.data : undefined;
  const hits = asks && text !== '' ? passages.data : undefined;
  const groups = useMemo(() => {
    const found = commandsFor(scope, text);
    const search = { heading: 'Search', items: hits && scope === 'all' ? [allResults(text)] : [] };
    const answering = { heading: 'Commands', items: found.map(({ item }) => item) };
    return [
      ...hitGroups(hits ?? []),
      {
        heading: text === '' ? 'Newest' : 'Names',
        items: notAmong(hits ?? [], suggestions ?? []).map(ofSuggestion),
      },
      // Only by its own words: letters here and there must not run anything at Enter.
      ...((found[0]?.rank ?? ranks.group) <= ranks.word
        ? [answering, search]
        : [search, answering]),
    ].filter(({ items }) => items.length > 0);
  }, [suggestions, hits, scope, text]);
  return { groups, settled: !asks || (!names.isFetching && !passages.isFetching) };
}

function ofSuggestion(suggestion: Suggestion): PaletteItem {
  const { kind, id, title, detail } = suggestion;
  return {
    key: `name ${kind} ${id}`,
    icon: findableIcons[kind],
    title,
    detail,
    run: () => openSuggestion(suggestion),
  };
}

/** Names that aren't among the hits: a hit knows the passage, a name doesn't. */
function notAmong(hits: readonly SearchHit[], names: readonly Suggestion[]): Suggestion[] {
  const found = new Set(hits.map(({ kind, id }) => `${kind} ${id}`));
  return names.filter(({ kind, id }) => !found.has(`${kind} ${id}`));
}

/** Hits by kind; the kind of the best hit comes first. */
function hitGroups(hits: readonly SearchHit[]): PaletteGroup[] {
  return [...Map.groupBy(hits, (hit) => hit.kind)].map(([kind, members]) => ({
    heading: findableTitles[kind],
    items: members.map((hit) => ({
      key: `hit ${hit.kind} ${hit.id}`,
      icon: findableIcons[hit.kind],
      title: hit.title,
      detail: hit.detail,
      // A name that matches as a whole is marked itself.
      ...(hit.snippet === hit.title ? { marked: hit.parts } : { parts: hit.parts }),
      language: hit.language,
      run: () => openHit(hit),
    })),
  }));
}

function allResults(text: string): PaletteItem {
  return {
    key: 'all results',
    icon: Search,
    title: `All results for “${text}”`,
    run: () => go({ view: 'search', id: null, query: text }),
  };
}

/** The commands that can run now and answer to the text, the best first; those of a group that does come last. */
function commandsFor(scope: Scope, text: string): { rank: number; item: PaletteItem }[] {
  if (scope === 'articles' || scope === 'tags') return [];
  const found = commands
    .filter(
      ({ id, role, hidden }) =>
        role === undefined && !hidden && id !== 'palette.open' && canRun(id),
    )
    .flatMap((command) => {
      const rank =
        matchRank(command.title, text) ??
        (matchRank(command.group, text) === null ? null : ranks.group);
      return rank === null ? [] : [{ command, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ rank, command: { id, title, keys } }) => ({
      rank,
      item: {
        key: `command ${id}`,
        icon: commandIcons[id] ?? CommandIcon,
        title,
        keys: keys?.[0],
        run: () => void runCommand(id),
      },
    }));
  return scope === 'commands' ? found : found.slice(0, fewCommands);
}
