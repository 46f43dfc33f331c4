import { AppError } from '../../model/errors.ts';

export interface Decoded {
  text: string;
  warnings: string[];
}

/**
 * The characters of a file: by its byte order mark, else as UTF-8, else in the charset that the page declares, else in
 * the one legacy charset that fits. Bytes that fit nowhere become U+FFFD, and the draft says so.
 * Throws capture.not-text.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const marked = markedCharset(bytes);
  if (marked) return certain(new TextDecoder(marked).decode(bytes));
  if (looksBinary(bytes)) throw notText(name);
  const declared = declaredCharset(bytes);
  const utf8 = tryDecode('utf-8', bytes);
  // Bytes of another charset are hardly ever valid UTF-8; a page that was saved anew often keeps its old declaration.
  if (utf8 !== null && (!declared || hasBeyondAscii(utf8))) return certain(utf8);
  if (declared && declared !== 'utf-8') return certain(new TextDecoder(declared).decode(bytes));
  if (utf8 !== null) return certain(utf8);
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (declared === 'utf-8' || isMostlyUtf8(loose)) {
    return {
      text: loose,
      warnings: ['Some characters of this file were broken and are shown as \uFFFD.'],
    };
  }
  return guessed(bytes, name);
}

export function notText(name: string): AppError {
  return new AppError(
    'capture.not-text',
    `“${name}” is not a text file.`,
    'Claimbook reads plain text, Markdown and HTML. Save the article as one of these and import that file.',
  );
}

function certain(text: string): Decoded {
  return { text, warnings: [] };
}

function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text has hardly any control characters; random bytes have one in ten, UTF-16 without a mark one in two. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    const isControl = byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
    if (isControl || byte === 0x7f) controls += 1;
  }
  return controls > sample.length / 50;
}

/** The charset that `<meta>` or an XML declaration names in the first 4,096 bytes (browsers look at 1,024). */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head);
  const label = found?.[1];
  if (!label) return null;
  try {
    const name = new TextDecoder(label).encoding;
    // A page that could be read for its declaration is not in UTF-16, whatever it says.
    return name.startsWith('utf-16') ? 'utf-8' : name;
  } catch (error) {
    // A charset that no browser knows counts as none.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function tryDecode(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function hasBeyondAscii(text: string): boolean {
  return /\P{ASCII}/u.test(text);
}

/** Broken UTF-8 has far more characters that are whole than such that are not. */
function isMostlyUtf8(loose: string): boolean {
  const broken = count(loose, /\uFFFD/g);
  return count(loose, /[^\p{ASCII}\uFFFD]/gu) > broken * 2;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Charsets with the characters that their text must mostly consist of, beside ASCII. */
const legacy: readonly [charset: string, own: RegExp, share: number][] = [
  ['euc-jp', /[\p{sc=Hira}\p{sc=Kana}\u3000-\u3002]/gu, 0.25],
  ['shift_jis', /[\p{sc=Hira}\u30a0-\u30ff\u3000-\u3002]/gu, 0.25],
  ['euc-kr', /\p{sc=Hangul}/gu, 0.7],
  ['gb18030', /[\u4e00-\u9fff\u3000-\u3002\uff01-\uff1f]/gu, 0.9],
];

/** In East Asian charsets bytes above ASCII come in pairs; a Western letter with an accent stands among plain ones. */
function comesInPairs(bytes: Uint8Array): boolean {
  const isHigh = (at: number) => (bytes[at] ?? 0) >= 0x80;
  let high = 0;
  let paired = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isHigh(at)) continue;
    high += 1;
    if (isHigh(at - 1) || isHigh(at + 1)) paired += 1;
  }
  return paired > high * 0.7;
}

function guessed(bytes: Uint8Array, name: string): Decoded {
  for (const [charset, own, share] of comesInPairs(bytes) ? legacy : []) {
    const text = tryDecode(charset, bytes);
    if (text === null) continue;
    if (count(text, own) >= count(text, /\P{ASCII}/gu) * share) return guess(text, charset);
  }
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (count(text, /[\u0080-\uffff]/g) > text.length * 0.3) throw notText(name);
  return guess(text, 'windows-1252');
}

function guess(text: string, charset: string): Decoded {
  return { text, warnings: [`The file does not say its encoding; it was read as ${charset}.`] };
}
