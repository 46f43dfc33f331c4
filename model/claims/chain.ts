import { AppError } from '../errors.ts';

/** One step of a chain as it is typed: a source's name, and perhaps words on it. */
export interface NamedStep {
  name: string;
  detail: string | null;
}

/**
 * Reads who said it, through whom: "official (unnamed, to the newspaper) > Nikkei" gives two steps, first sayer first.
 * Words in round brackets at a step's end are its detail. Nothing typed gives no step; an empty step throws.
 */
export function parseChain(text: string): NamedStep[] {
  if (text.trim() === '') return [];
  return text.split(/[>→]/u).map((step) => {
    const [, name = '', detail] = /^(.*?)\s*(?:\(([^()]*)\))?$/su.exec(step.trim()) ?? [];
    if (name === '') {
      throw new AppError(
        'claims.chain',
        `A step of “${text}” has no name.`,
        'Name each source once, first sayer first: official > Nikkei',
      );
    }
    return { name, detail: detail?.trim() || null };
  });
}

/** Writes a chain so that parseChain reads it back. */
export function chainText(steps: readonly NamedStep[]): string {
  return steps
    .map(({ name, detail }) => (detail === null ? name : `${name} (${detail})`))
    .join(' > ');
}

/**
 * What a step of a chain did: the first said it, the last is where it was read when it is one of the sites (names) that
 * the evidence is on, those between passed it on.
 */
export function stepWords(
  names: readonly string[],
  index: number,
  sites: readonly string[],
): string {
  if (index === 0) return 'Said by';
  const name = names[index]?.trim().toLowerCase();
  const readThere = sites.some((site) => site.trim().toLowerCase() === name);
  return index === names.length - 1 && readThere ? 'Read in' : 'Reported by';
}
