import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../model/ids.ts';
import { views } from '../../../renderer/app/place.ts';
import { rememberPlace } from '../../../renderer/app/reading-place.ts';
import { fromSaved, toSaved } from '../../../renderer/app/remember-place.ts';

const panes = { sizes: { side: 240 }, hidden: ['margin'] };

describe('a place that is remembered', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...views), fc.boolean(), (view, open) => {
        const place = { view, id: open ? newId() : null };
        expect(fromSaved(toSaved(place, panes))).toEqual(place);
      }),
    );
  });

  it('takes widths and hidden panes along, and the article that is open', () => {
    const id = newId();
    expect(toSaved({ view: 'library', id }, panes)).toEqual({
      view: `library/${id}`,
      articleId: id,
      panes: { side: 240 },
      hidden: ['margin'],
    });
    expect(toSaved({ view: 'claims', id }, panes).articleId).toBeNull();
  });

  it('takes along how far the article was read', () => {
    const id = newId();
    rememberPlace(id, 4_200);
    expect(toSaved({ view: 'inbox', id }, panes).offset).toBe(4_200);
  });

  it('is the inbox where it is not understood', () => {
    const inbox = { view: 'inbox', id: null };
    const saved = { articleId: null, panes: {}, hidden: [] };
    expect(fromSaved(null)).toEqual(inbox);
    expect(fromSaved({ ...saved, view: 'map/x' })).toEqual(inbox);
    expect(fromSaved({ ...saved, view: 'library/not-an-id' })).toEqual({
      view: 'library',
      id: null,
    });
  });
});
