/**
 * Generated regions of a file, each between two lines that no reader of the file shows:
 *
 *     <!-- claimbook:begin h-2f81c0ab 5d41402a -->
 *     > The quote.
 *     <!-- claimbook:end h-2f81c0ab 5d41402a -->
 *
 * A name, and the beginning of the SHA-256 of what we wrote between them. All else in the file is the user's. When what
 * stands between no longer fits the hash, the user has written there: the next export puts its own text into the
 * region and keeps the user's version after it.
 */
import { createHash } from 'node:crypto';
import { blockMarkdown } from '../../model/notes/index.ts';
import { heading } from './markdown.ts';
import type { Region } from './model.ts';

interface Marker {
  kind: 'begin' | 'end' | 'damaged';
  name: string;
  hash: string;
  /** Offsets of the line, its end left out. */
  from: number;
  to: number;
}

interface PlacedRegion extends Region {
  hash: string;
  /** Offsets of the region, from its first marker to its last. */
  from: number;
  to: number;
}

export interface Merged {
  text: string;
  /** Names of regions in which the user had written: their version now stands outside of them. */
  kept: string[];
}

const markerLine = /^<!-- claimbook:(?:begin|end)\b.*$/gmu;
const markerForm = /^<!-- claimbook:(begin|end) ([a-z0-9-]+) ([0-9a-f]{8}) -->\s*$/u;

/** A region of parts of Markdown, a blank line between them; empty ones are left out. */
export function region(name: string, ...parts: readonly string[]): Region {
  const full = parts.map(normalised).filter((part) => part !== '');
  return { name, body: full.join('\n\n') };
}

/** A heading of its own before regions, where there are any: what the user writes between them stays there. */
export function withHeading(name: string, title: string, regions: Region[]): Region[] {
  if (regions.length === 0) return [];
  return [region(name, blockMarkdown([heading(2, title)])), ...regions];
}

/** A region with its markers. */
export function regionText({ name, body }: Region): string {
  const mark = `${name} ${hashOf(body)}`;
  return `<!-- claimbook:begin ${mark} -->\n\n${body}\n\n<!-- claimbook:end ${mark} -->`;
}

/** A new file's text after its front matter. */
export function regionsText(regions: readonly Region[]): string {
  return `${regions.map(regionText).join('\n\n')}\n`;
}

/**
 * Puts regions into a text that has some of them already, each into its place; what the notebook no longer has is
 * taken out. Everything outside of the regions stays as it is, to the byte.
 * Null where markers are missing, doubled or crossed, so that nobody can tell whose words are whose.
 */
export function mergeRegions(text: string, regions: readonly Region[]): Merged | null {
  const placed = findRegions(text);
  if (!placed) return null;
  const lineEnd = /\r\n/u.test(text) ? '\r\n' : '\n';
  const wanted = new Map(regions.map((each) => [each.name, each]));
  const there = new Map(placed.map((each) => [each.name, each]));
  const edits: Edit[] = [];
  const kept: string[] = [];
  for (const old of placed) {
    const now = wanted.get(old.name);
    if (now?.body === old.body && old.hash === hashOf(old.body)) continue;
    const written = now ? [regionText(now)] : [];
    if (old.hash !== hashOf(old.body) && now?.body !== old.body) {
      written.push(keptText(old));
      kept.push(old.name);
    }
    const edit = { from: old.from, to: old.to, text: written.join('\n\n') };
    edits.push(written.length > 0 ? edit : removal(text, edit));
  }
  for (const [before, added] of newRegions(regions, there)) {
    edits.push(insertion(text, placed, before, added.map(regionText).join('\n\n')));
  }
  return { text: applyEdits(text, edits, lineEnd), kept };
}

/** Whether the markers in a text are as we write them. */
export function hasWholeRegions(text: string): boolean {
  return findRegions(text) !== null;
}

/** The regions of a text in its order; null where the markers are damaged. */
function findRegions(text: string): PlacedRegion[] | null {
  const markers = [...text.matchAll(markerLine)].map(toMarker);
  const regions: PlacedRegion[] = [];
  for (let at = 0; at < markers.length; at += 1) {
    const begin = markers[at];
    if (begin?.kind !== 'begin') return null;
    const last = markers.findIndex(
      ({ kind, name, hash }, index) =>
        index > at && kind === 'end' && name === begin.name && hash === begin.hash,
    );
    const end = markers[last];
    if (!end) return null;
    const body = normalised(text.slice(begin.to, end.from));
    // Markers inside a region are a quotation of ours, in a block of code; unless someone has moved an end.
    if (last > at + 1 && hashOf(body) !== begin.hash) return null;
    if (regions.some(({ name }) => name === begin.name)) return null;
    regions.push({ name: begin.name, hash: begin.hash, body, from: begin.from, to: end.to });
    at = last;
  }
  return regions;
}

function toMarker(match: RegExpExecArray): Marker {
  const [, kind, name = '', hash = ''] = markerForm.exec(match[0]) ?? [];
  const known = kind === 'begin' || kind === 'end' ? kind : 'damaged';
  return { kind: known, name, hash, from: match.index, to: match.index + match[0].length };
}

/** A body without what editors change unasked: line ends, and empty lines around it. */
function normalised(body: string): string {
  return body.replace(/\r\n/gu, '\n').replace(/^\n+|\n+$/gu, '');
}

/** Of the words: white space at the end of lines, which editors strip, does not count. */
function hashOf(body: string): string {
  const words = body.replace(/[ \t]+$/gmu, '');
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** The user's version of a region, from now on outside of it. A block id of ours can't stand in a file twice. */
function keptText({ name, body }: PlacedRegion): string {
  const lines = body.split('\n').filter((line) => line.trim() !== `^${name}`);
  const words = 'You changed this part; your version is kept here.';
  return `<!-- claimbook:kept ${name}. ${words} -->\n\n${lines.join('\n')}`;
}

/** Regions that are not in the text yet, in runs, each with the name of the region that it follows. */
function newRegions(
  regions: readonly Region[],
  there: ReadonlyMap<string, PlacedRegion>,
): Map<PlacedRegion | null, Region[]> {
  const runs = new Map<PlacedRegion | null, Region[]>();
  let before: PlacedRegion | null = null;
  for (const each of regions) {
    const old = there.get(each.name);
    if (old) before = old;
    else runs.set(before, [...(runs.get(before) ?? []), each]);
  }
  return runs;
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

function insertion(
  text: string,
  placed: readonly PlacedRegion[],
  before: PlacedRegion | null,
  added: string,
): Edit {
  if (before) return { from: before.to, to: before.to, text: `\n\n${added}` };
  const [first] = placed;
  if (first) return { from: first.from, to: first.from, text: `${added}\n\n` };
  const gap =
    text.trim() === '' || /\n\r?\n$/u.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return { from: text.length, to: text.length, text: `${gap}${added}\n` };
}

/** Takes a region out, with the blank line after it where there is one before it too. */
function removal(text: string, { from, to }: Edit): Edit {
  const blankBefore = from === 0 || /\n\r?\n$/u.test(text.slice(0, from));
  const after = /^(?:\r?\n){0,2}/u.exec(text.slice(to))?.[0].length ?? 0;
  return { from, to: blankBefore ? to + after : to, text: '' };
}

function applyEdits(text: string, edits: readonly Edit[], lineEnd: string): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, edit.from) + edit.text.replace(/\n/gu, lineEnd);
    at = edit.to;
  }
  return result + text.slice(at);
}
