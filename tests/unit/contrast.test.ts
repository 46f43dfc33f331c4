import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { highlightColors } from '../../model/records/index.ts';

/** Red, green and blue from 0 to 255, and how much of it covers what is below, from 0 to 1. */
interface Colour {
  rgb: readonly [number, number, number];
  alpha: number;
}

const tokens = readFileSync(
  resolve(import.meta.dirname, '../../renderer/ui/tokens.css'),
  'utf8',
).replaceAll(/\/\*.*?\*\//gs, '');

/** The colours that a theme's block names; other tokens are left out. */
function coloursOf(theme: string): Map<string, Colour> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{(.*?)\\n\\}`, 's').exec(tokens)?.[1];
  if (!block) throw new Error(`there is no theme ${theme}`);
  const colours = new Map<string, Colour>();
  for (const [, name = '', value = ''] of block.matchAll(/--([\w-]+): ([^;]+);/g)) {
    const hex = /^#(..)(..)(..)$/.exec(value);
    const mixed = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(value);
    const [r = '', g = '', b = '', alpha = '1'] = (hex ?? mixed)?.slice(1) ?? [];
    const base = hex ? 16 : 10;
    if (hex ?? mixed) {
      const rgb = [parseInt(r, base), parseInt(g, base), parseInt(b, base)] as const;
      colours.set(name, { rgb, alpha: Number(alpha) });
    }
  }
  return colours;
}

function over(top: Colour, ground: Colour): Colour {
  const mix = (at: 0 | 1 | 2) => top.rgb[at] * top.alpha + ground.rgb[at] * (1 - top.alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance({ rgb }: Colour): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG's contrast ratio, from 1 to 21. AA asks for 4.5 of words and 3 of lines. */
function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'frame', 'panel', 'raised', 'sunken'];

/** Coloured words, and the washes that they stand on beside the plain grounds. */
const inks: Record<string, readonly string[]> = {
  ink: ['accent-wash', 'selection', 'warning-wash', 'danger-wash'],
  'ink-2': ['accent-wash', 'warning-wash', 'danger-wash'],
  'ink-3': ['accent-wash'],
  accent: ['accent-wash'],
  supports: ['supports-wash', 'accent-wash'],
  contradicts: ['contradicts-wash', 'accent-wash'],
  qualifies: ['qualifies-wash', 'accent-wash'],
  context: ['context-wash', 'accent-wash'],
  danger: ['danger-wash'],
  warning: ['warning-wash'],
};

describe.each(['light', 'sepia', 'dark'])('in the theme %s', (theme) => {
  const colours = coloursOf(theme);
  const colour = (name: string): Colour => {
    const found = colours.get(name);
    if (!found) throw new Error(`${theme} has no colour ${name}`);
    return found;
  };

  it('words of every kind can be read on every ground', () => {
    const weak = Object.entries(inks).flatMap(([ink, washes]) =>
      [...grounds, ...washes].flatMap((ground) => {
        const ratio = contrast(colour(ink), colour(ground));
        return ratio < 4.5 ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );
    expect(weak).toEqual([]);
  });

  it('the words of the primary button can be read, and edges and focus seen', () => {
    expect(contrast(colour('on-accent'), colour('accent-fill'))).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['paper', 'panel', 'raised']) {
      expect(contrast(colour('edge'), colour(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(colour('focus'), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  it('a passage can be read through three highlights over each other, in any order', () => {
    const paper = colour('paper');
    const wash = highlightColors.map((name) => colour(`hl-${name}`));
    for (const first of wash) {
      for (const second of wash) {
        for (const third of wash) {
          const ground = [first, second, third].reduce((below, top) => over(top, below), paper);
          expect(contrast(colour('ink'), ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  it('the lines of annotated highlights are seen beside the words', () => {
    for (const name of highlightColors)
      expect(contrast(colour(`hl-${name}-line`), colour('paper'))).toBeGreaterThanOrEqual(3);
  });
});
