import { alignTokens } from './text-difference.ts';
import {
  createVocabulary,
  isSign,
  sameSpelling,
  tokenise,
  tokenText,
  type Tokens,
} from './tokens.ts';

/** A change inside a quote; what was there before and what is there now, either may be empty. */
export interface Change {
  kind: 'figure' | 'negation' | 'name' | 'wording';
  before: string;
  after: string;
}

/**
 * What a quote and the passage it became differ in, figures, negations and names first. Typography (widths, quotation
 * marks, dashes, spaces, soft hyphens) and punctuation are no change; letter case is one.
 */
export function changesBetween(quote: string, passage: string): Change[] {
  if (typeset(quote) === typeset(passage)) return [];
  const vocabulary = createVocabulary();
  const before = tokenise(quote, vocabulary);
  const after = tokenise(passage, vocabulary);
  const partners = alignTokens(before.ids, after.ids, new Float32Array());

  const changes: Change[] = [];
  let from = { before: 0, after: 0 };
  for (let token = 0; token <= before.ids.length; token += 1) {
    const isEnd = token === before.ids.length;
    const place = isEnd ? after.ids.length : (partners[token] ?? -1);
    if (place < 0 || (!isEnd && !isSameSpelling(before, token, after, place))) continue;
    const change = changeAt(before, from.before, token, after, from.after, place);
    if (change) changes.push(change);
    from = { before: token + 1, after: place + 1 };
  }
  return changes.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

const kinds: Change['kind'][] = ['figure', 'negation', 'name', 'wording'];

function typeset(text: string): string {
  return sameSpelling(text).replaceAll(/\s+/gu, ' ').trim();
}

function isSameSpelling(a: Tokens, token: number, b: Tokens, place: number): boolean {
  return sameSpelling(tokenText(a, token)) === sameSpelling(tokenText(b, place));
}

function changeAt(
  a: Tokens,
  a0: number,
  a1: number,
  b: Tokens,
  b0: number,
  b1: number,
): Change | null {
  if (!saysSomething(a, a0, a1) && !saysSomething(b, b0, b1)) return null;
  const before = stretch(a, a0, a1);
  const after = stretch(b, b0, b1);
  return { kind: kindOf(a, a0, before, b, b0, after), before, after };
}

function stretch({ text, starts, ends }: Tokens, from: number, to: number): string {
  return from < to ? text.slice(starts[from], ends[to - 1]) : '';
}

/** Whether tokens hold a word, or a sign that changes a figure. */
function saysSomething(tokens: Tokens, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    const word = tokenText(tokens, token);
    if (!isSign(word) || figureSign.test(word)) return true;
    const next = tokenText(tokens, token + 1);
    if (minus.test(word) && /^\p{N}/u.test(next)) return true;
  }
  return false;
}

const figureSign = /^[%‰％$€£¥￥₩₽°+<>≤≥=±]$/u;
const minus = /^[-−‐‑–－]$/u;

function kindOf(
  a: Tokens,
  a0: number,
  before: string,
  b: Tokens,
  b0: number,
  after: string,
): Change['kind'] {
  if (before.toLowerCase() === after.toLowerCase()) return 'wording';
  if (figures(before) !== figures(after)) return 'figure';
  if (isNegated(before) !== isNegated(after)) return 'negation';
  if (names(before, opensSentence(a, a0)) !== names(after, opensSentence(b, b0))) return 'name';
  return 'wording';
}

/** Digits with their signs, Han numerals, and the number words of English. */
const figure =
  /[\p{N}%‰％$€£¥￥₩₽°+<>≤≥=±〇一二三四五六七八九十百千万萬億亿兆]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|[mb]illions?|trillions?|half|third|quarter|dozens?|once|twice)\b|^[-−‐‑–－]$/giu;

function figures(text: string): string {
  return (text.match(figure) ?? []).map((found) => sameSpelling(found).toLowerCase()).join(' ');
}

const negation =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|ne|pas|jamais|aucune?|sans|nicht|kein\p{L}*|nie|niemals|ohne|niet|geen|nooit|zonder|nunca|sin|non|mai|senza|não|sem)\b|n[’']t\b|(?:^|\s)(?:не|нет|ни|без|никогда)(?=\s|$)|ない|なか|なく|ません|ぬ|ずに|[非不未無无没沒勿莫别別]|않|못|아니|없/iu;

function isNegated(text: string): boolean {
  return negation.test(text);
}

function opensSentence(tokens: Tokens, token: number): boolean {
  return token === 0 || /^[.!?:。！？：「『“"]$/u.test(tokenText(tokens, token - 1));
}

/** Capitalised words, one that only opens a sentence left out; runs of katakana. */
function names(text: string, atStart: boolean): string {
  const found = text.match(/\p{Lu}[\p{L}\p{M}\p{N}'’]*|[\p{Script=Katakana}ー]{2,}/gu) ?? [];
  const opening = atStart && text.startsWith(found[0] ?? ' ');
  return found.slice(opening ? 1 : 0).join(' ');
}
