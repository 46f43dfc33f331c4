import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardGap, layoutCards, type CardBox } from '../../../renderer/reader/layout-cards.ts';

const cards = fc
  .array(fc.record({ passage: fc.nat(2_000), height: fc.integer({ min: 1, max: 300 }) }), {
    maxLength: 30,
  })
  .map((boxes): CardBox[] =>
    boxes.toSorted((a, b) => a.passage - b.passage).map((box, at) => ({ id: `${at}`, ...box })),
  );

test('cards stand beside their passages while there is room', () => {
  const tops = layoutCards(
    [
      { id: 'a', passage: 10, height: 50 },
      { id: 'b', passage: 30, height: 50 },
      { id: 'c', passage: 300, height: 50 },
    ],
    null,
  );
  expect(Object.fromEntries(tops)).toEqual({ a: 10, b: 68, c: 300 });
});

test('the open card keeps its height; those before it give way upwards', () => {
  const tops = layoutCards(
    [
      { id: 'a', passage: 10, height: 50 },
      { id: 'b', passage: 30, height: 50 },
      { id: 'c', passage: 40, height: 50 },
    ],
    'b',
  );
  expect(Object.fromEntries(tops)).toEqual({ a: -28, b: 30, c: 88 });
});

test('no card ever covers another, and the open one is at its passage', () => {
  fc.assert(
    fc.property(cards, fc.option(fc.nat(29)), (boxes, active) => {
      const activeId = active !== null && active < boxes.length ? `${active}` : null;
      const tops = layoutCards(boxes, activeId);
      const placed = boxes.map((box) => ({ ...box, top: tops.get(box.id) ?? 0 }));
      const overlaps = placed.filter(({ top }, at) => {
        const before = placed[at - 1];
        return before && top < before.top + before.height + cardGap;
      });
      const astray = placed.filter(({ id, top, passage }) =>
        activeId === null ? top < passage : id === activeId && top !== passage,
      );
      expect(overlaps).toEqual([]);
      expect(astray).toEqual([]);
    }),
  );
});
