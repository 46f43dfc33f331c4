import { useEffect, useState } from 'react';

/** Grows by one whenever the size of an element changes: what was measured must be measured again. */
export function useResizes(element: HTMLElement | null): number {
  const [resizes, setResizes] = useState(0);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setResizes((count) => count + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return resizes;
}

/** Heights of elements by key, and a ref for each of them. One observer serves all. */
export class Heights {
  readonly #elements = new Map<string, HTMLElement>();
  readonly #refs = new Map<string, (element: HTMLElement | null) => void>();
  readonly #observer: ResizeObserver;

  constructor(onChange: () => void) {
    this.#observer = new ResizeObserver(onChange);
  }

  ref(key: string): (element: HTMLElement | null) => void {
    const known = this.#refs.get(key);
    if (known) return known;
    const ref = (element: HTMLElement | null) => {
      const before = this.#elements.get(key);
      if (before) this.#observer.unobserve(before);
      if (element) {
        this.#elements.set(key, element);
        this.#observer.observe(element);
      } else {
        this.#elements.delete(key);
      }
    };
    this.#refs.set(key, ref);
    return ref;
  }

  of(key: string): number {
    return this.#elements.get(key)?.offsetHeight ?? 0;
  }
}

/** Whether an element is narrower than so many pixels. */
export function useNarrower(element: HTMLElement | null, pixels: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < pixels));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, pixels]);
  return narrow;
}
