import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onFlush } from '../../../renderer/app/flush.ts';
import {
  back,
  currentPlace,
  forward,
  go,
  onPlace,
  replacePlace,
  resetPlace,
  type Place,
} from '../../../renderer/app/place.ts';

beforeEach(() => resetPlace({ view: 'inbox', id: null }));

describe('the place of a window', () => {
  it('comes back, and goes forward again', () => {
    go({ view: 'library', id: 'a' });
    go({ view: 'claims', id: 'b' });
    back();
    expect(currentPlace()).toEqual({ view: 'library', id: 'a' });
    back();
    expect(currentPlace().view).toBe('inbox');
    back();
    expect(currentPlace().view).toBe('inbox');
    forward();
    forward();
    expect(currentPlace()).toEqual({ view: 'claims', id: 'b' });
  });

  it('takes no step back for another passage of the same article', () => {
    go({ view: 'library', id: 'a' });
    go({ view: 'library', id: 'a', passage: { start: 3, end: 9 } });
    expect(currentPlace().passage).toEqual({ start: 3, end: 9 });
    back();
    expect(currentPlace().view).toBe('inbox');
  });

  it('forgets the way forward when it turns off', () => {
    go({ view: 'library', id: 'a' });
    back();
    go({ view: 'notes', id: null });
    forward();
    expect(currentPlace().view).toBe('notes');
  });

  it('is heard of by whoever remembers it', () => {
    const heard = vi.fn<(place: Place) => void>();
    const end = onPlace(heard);
    replacePlace({ view: 'trash', id: null });
    end();
    go({ view: 'inbox', id: null });
    expect(heard.mock.calls).toEqual([[{ view: 'trash', id: null }]]);
  });
});

describe('text that is being typed', () => {
  it('is stored before its place is left', async () => {
    const order: string[] = [];
    const endFlush = onFlush(async () => void order.push('stored'));
    const endPlace = onPlace(() => order.push('left'));
    go({ view: 'claims', id: null });
    await vi.waitFor(() => expect(order).toEqual(['stored', 'left']));
    endFlush();
    endPlace();
  });

  it('keeps the window where it is when it could not be stored', async () => {
    const end = onFlush(() => Promise.reject(new Error('the disk is full')));
    go({ view: 'claims', id: null });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(currentPlace().view).toBe('inbox');
    end();
  });
});
