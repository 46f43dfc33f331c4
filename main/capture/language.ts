/** Scripts that tell a language, or nearly: the most common one is taken, and a page that says its language is believed. */
const byScript: readonly [script: RegExp, language: string][] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Devanagari}/gu, 'hi'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Armenian}/gu, 'hy'],
];

const cyrillic = /\p{sc=Cyrillic}/gu;

/** The language of a text by its script; null where the script does not tell (Latin letters above all). */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  const shares = new Map(
    byScript.map(([script, language]) => [language, count(sample, script) / letters]),
  );
  const share = (language: string) => shares.get(language) ?? 0;
  // Japanese is written with kana among the characters that it shares with Chinese.
  if (share('ja') > 0.1 && share('ja') + share('zh') > 0.5) return 'ja';
  if (share('ko') > 0.3) return 'ko';
  const best = [...shares].find(([language, part]) => language !== 'ja' && part > 0.5);
  if (best) return best[0];
  return count(sample, cyrillic) / letters > 0.5 ? cyrillicLanguage(sample) : null;
}

/** Letters that only one of the larger Cyrillic alphabets has. */
function cyrillicLanguage(sample: string): string | null {
  if (/[іїєґ]/iu.test(sample)) return 'uk';
  return /[ыэё]/iu.test(sample) ? 'ru' : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A language tag as BCP 47 writes it (`en_US` becomes `en-US`); null when it is none. */
export function languageTag(written: string | null): string | null {
  const tag = written?.trim().split(',')[0]?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) return null;
  try {
    return new Intl.Locale(tag).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const rightToLeft: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

export function directionOf(language: string | null): 'ltr' | 'rtl' {
  return language && rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
