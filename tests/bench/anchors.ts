import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { reanchor, textPair, type Selectors, type TextRange } from '../../model/anchoring/index.ts';

/** Texts captured at two times, and texts edited by a known amount; they belong to their publishers and stay outside. */
const folder = fileURLToPath(new URL('../../../shared/corpora/anchors/', import.meta.url));

export const hasAnchors = existsSync(`${folder}made.jsonl.gz`);

interface Item {
  lang: string;
  noise: string;
  old: string;
  text: string;
  selectors: (Selectors & { truth: TextRange | null; kind?: string })[];
}

/** What became of one quote. */
export interface Outcome {
  /** What was done to the text, and what to the quote. */
  group: string;
  isThere: boolean;
  /** The confidence it was placed with; null where it was not. */
  confidence: number | null;
  /** Whether it was refused because look-alikes can't be told apart. */
  isTie: boolean;
  /** Intersection over union with the true place. */
  overlap: number;
  ms: number;
}

/** Re-anchors the quotes of every n-th item, with or without the old text. */
export function reanchorCorpus({
  withOld,
  every = 1,
}: {
  withOld: boolean;
  every?: number;
}): Outcome[] {
  return ['made', 'revisions'].flatMap((name) =>
    items(name)
      .filter((_, index) => index % every === 0)
      .flatMap((item) => outcomesOf(name, item, withOld)),
  );
}

function items(name: string): Item[] {
  const lines = gunzipSync(readFileSync(`${folder}${name}.jsonl.gz`))
    .toString()
    .trim()
    .split('\n');
  return lines.map((line): Item => JSON.parse(line));
}

function outcomesOf(name: string, item: Item, withOld: boolean): Outcome[] {
  let pair: ReturnType<typeof textPair> | undefined;
  return item.selectors.map(({ truth, kind, ...selectors }) => {
    const start = performance.now();
    pair ??= textPair(item.text, withOld ? item.old : undefined);
    const found = reanchor(pair, selectors);
    const ms = performance.now() - start;
    const group = name === 'made' ? `${item.lang} ${item.noise}` : `revision ${kind}`;
    const placed = found.state === 'orphaned' ? null : found;
    return {
      group,
      isThere: truth !== null,
      confidence: placed?.confidence ?? null,
      isTie: found.state === 'orphaned' && found.reason === 'several',
      overlap: placed && truth ? overlap(placed.range, truth) : 0,
      ms,
    };
  });
}

function overlap(a: TextRange, b: TextRange): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export interface Figures {
  group: string;
  n: number;
  /** Shares of the group: placed on four fifths of the true place or more; placed at all. */
  well: number;
  placed: number;
  /** The share placed well of those that were not refused as ties. */
  wellTiesApart: number;
}

export function figuresOf(outcomes: Outcome[]): Figures[] {
  const groups = Map.groupBy(outcomes, ({ group }) => group);
  return [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([group, all]) => ({
      group,
      n: all.length,
      well: share(all, isWell),
      wellTiesApart: share(
        all.filter(({ isTie }) => !isTie),
        isWell,
      ),
      placed: share(all, ({ confidence }) => confidence !== null),
    }));
}

/** What the confidence says beside what it should, for those placed with one from `from` to below `to`. */
export function calibration(outcomes: Outcome[], from: number, to: number) {
  const all = outcomes.filter(
    ({ confidence }) => confidence !== null && confidence >= from && confidence < to,
  );
  const said = all.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0) / all.length;
  return { n: all.length, said, right: share(all, isWell) };
}

/** How many were placed wrongly with a confidence of 0.9 or more. */
export function sureAndWrong(outcomes: Outcome[]): number {
  return outcomes.filter(
    ({ confidence, overlap: shared }) => (confidence ?? 0) >= 0.9 && shared < 0.5,
  ).length;
}

/** Placed on four fifths of the true place or more. */
function isWell(outcome: Outcome): boolean {
  return outcome.overlap >= 0.8;
}

function share<T>(all: T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / Math.max(1, all.length);
}
