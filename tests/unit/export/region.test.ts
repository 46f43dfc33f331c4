import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRegions, region, regionsText } from '../../../main/export/region.ts';

const body = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '^', '```', '語'),
  maxLength: 40,
});
const regions = fc
  .uniqueArray(fc.tuple(fc.constantFrom('title', 'h-1', 'h-2', 'h-3', 'n-1'), body), {
    selector: ([name]) => name,
  })
  .map((parts) => parts.map(([name, text]) => region(name, text)));
const words = fc.array(fc.stringMatching(/^(mine|[[\]=#%$*>|-]| )*[a-z]$/u), {
  minLength: 1,
  maxLength: 3,
});

describe('regions', () => {
  test('that are as the notebook has them leave the text as it is', () => {
    fc.assert(
      fc.property(regions, (all) => {
        const text = regionsText(all);
        expect(mergeRegions(text, all)).toEqual({ text, kept: [] });
      }),
    );
  });

  test('come through in their order, and no line of the user’s is lost', () => {
    fc.assert(
      fc.property(
        regions,
        regions,
        words,
        fc.infiniteStream(fc.nat(100)),
        (before, after, mine, where) => {
          let text = regionsText(before);
          for (const line of mine) text = putOutside(text, line, where.next().value as number);
          const merged = mergeRegions(text, after);
          expect(merged?.kept).toEqual([]);
          const outside = linesOutside(merged!.text).filter((line) => line !== '');
          expect(outside).toEqual(linesOutside(text).filter((line) => line !== ''));
          for (const each of after) {
            expect(mergeRegions(merged!.text, after)?.text).toBe(merged!.text);
            expect(merged!.text).toContain(regionsText([each]).trimEnd());
          }
          expect(merged!.text.match(/claimbook:begin/gu)?.length ?? 0).toBe(after.length);
        },
      ),
    );
  });

  test('new ones go after the one that they follow in the notebook', () => {
    const [a, b, c] = [region('a', 'A'), region('b', 'B'), region('c', 'C')];
    const merged = mergeRegions(regionsText([c]), [a, b, c]);
    expect(merged?.text).toBe(regionsText([a, b, c]));
    expect(mergeRegions(regionsText([a, c]), [a, b, c])?.text).toBe(regionsText([a, b, c]));
    expect(mergeRegions(regionsText([a]), [a, b, c])?.text).toBe(regionsText([a, b, c]));
    expect(mergeRegions('Mine only.', [a])?.text).toBe(`Mine only.\n\n${regionsText([a])}`);
  });

  test('taken out leave the paragraphs around them apart', () => {
    const text = `Before.\n${regionsText([region('a', 'A')])}After.\n`;
    expect(mergeRegions(text, [])?.text).toBe('Before.\n\nAfter.\n');
  });

  test('that the user changed are kept when the notebook has them no more', () => {
    const text = regionsText([region('h-1', 'Quote.\n\n^h-1')]).replace(
      'Quote.',
      'Quote, and mine.',
    );
    const merged = mergeRegions(text, []);
    expect(merged?.kept).toEqual(['h-1']);
    expect(merged?.text).toContain('Quote, and mine.');
    expect(merged?.text).not.toMatch(/^\^h-1$/mu);
  });

  test('may quote markers, as a note about such a file does', () => {
    const quoted = region('n-1', `\`\`\`\n${regionsText([region('title', 'A')])}\`\`\``);
    const text = regionsText([region('title', 'B'), quoted]);
    const after = [region('title', 'C'), quoted];
    expect(mergeRegions(text, after)?.text).toBe(regionsText(after));
  });

  test.each([
    ['no end', (text: string) => text.replace(/<!-- claimbook:end a .*/u, '')],
    ['no begin', (text: string) => text.replace(/<!-- claimbook:begin a .*/u, '')],
    ['a doubled one', (text: string) => text + text],
    ['a changed name', (text: string) => text.replace('begin a', 'begin x')],
    ['a changed hash', (text: string) => text.replace(/end a ...../u, 'end a 00000')],
    ['a moved end', (text: string) => moved(text)],
    ['a shortened marker', (text: string) => text.replace(/ [0-9a-f]{8} -->/u, ' -->')],
  ])('with %s are not touched', (_, damage) => {
    const text = regionsText([region('a', 'A'), region('b', 'B')]);
    expect(damage(text)).not.toBe(text);
    expect(mergeRegions(damage(text), [region('a', 'A2')])).toBeNull();
  });
});

function moved(text: string): string {
  const [end = ''] = /<!-- claimbook:end a .*\n/u.exec(text) ?? [];
  return text.replace(end, '') + end;
}

/** Puts a line between the regions, with or without blank lines around it. */
function putOutside(text: string, line: string, where: number): string {
  const blocks = text.split(/(?<=claimbook:end .*\n)/u);
  const at = where % (blocks.length + 1);
  const gap = where % 2 === 0 ? '\n' : '';
  return [...blocks.slice(0, at), `${gap}${line}\n${gap}`, ...blocks.slice(at)].join('');
}

function linesOutside(text: string): string[] {
  return text
    .replace(/^<!-- claimbook:begin (\S+ \S+) -->$[^]*?^<!-- claimbook:end \1 -->$/gmu, '')
    .split('\n');
}
