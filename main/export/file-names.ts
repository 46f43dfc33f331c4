/**
 * UTF-8 bytes of a file name, its ending included. Systems allow 255; Windows allows 260 characters for the whole
 * path, and a vault's own folders need room too.
 */
const longest = 150;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])$/iu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A title as the name of a file, without its ending: safe on every system, in Obsidian's links, and in a web address.
 * Gives `fallback` where nothing that can be read is left of it.
 */
export function fileStem(title: string, fallback: string): string {
  const readable = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[/\\|]/gu, '-')
    .replace(/\[/gu, '(')
    .replace(/\]/gu, ')')
    .replace(/["“”]/gu, '')
    // Obsidian's and the systems' own signs, comments (%%), control characters, and those that turn the direction.
    .replace(/[#^:*<>?]|%(?=%)|[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '');
  const stem = withoutEnd(cut(readable, longest - '.md'.length));
  if (!/[\p{L}\p{N}\p{So}]/u.test(stem)) return fallback;
  const [device = '', ...rest] = stem.split('.');
  return reserved.test(device.trim()) ? [`${device}_`, ...rest].join('.') : stem;
}

/** The longest beginning of a text that fits in so many UTF-8 bytes, cut between characters as people see them. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let end = 0;
  let size = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Windows drops dots and spaces at a name's end. */
function withoutEnd(text: string): string {
  return text.replace(/[. ]+$/u, '');
}

/** The names in one folder. Two that some system holds to be the same can't both be in it. */
export class TakenNames {
  readonly #keys = new Set<string>();

  add(name: string): void {
    this.#keys.add(sameName(name));
  }

  /** Gives and takes `stem.md`, or with a number where that is taken: `stem (2).md`. */
  take(stem: string): string {
    let name = `${stem}.md`;
    for (let number = 2; this.#keys.has(sameName(name)); number += 1) {
      const end = ` (${number}).md`;
      name = withoutEnd(cut(stem, longest - end.length)) + end;
    }
    this.add(name);
    return name;
  }
}

/** Equal for names that differ only by case, Unicode form, width, or characters that can't be seen. */
function sameName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC');
}
