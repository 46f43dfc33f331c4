import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** An element at one of its sizes. What was measured of it holds as long as this object is the same. */
export interface Sized<E extends HTMLElement = HTMLElement> {
  element: E;
  width: number;
}

/** Gives an element anew whenever its size has changed; null until it is laid out. */
export function useSized<E extends HTMLElement>(element: E | null): Sized<E> | null {
  const [sized, setSized] = useState<Sized<E> | null>(null);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setSized({ element, width: element.clientWidth }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return sized;
}

/** Heights of elements by key, in pixels, and what gives the ref of each. One observer serves all. */
export function useHeights(): [ReadonlyMap<string, number>, (key: string) => RefOf] {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [refs] = useState(() => heightRefs(setHeights));
  return [heights, refs];
}

type RefOf = (element: HTMLElement | null) => void;

function heightRefs(onHeights: (heights: ReadonlyMap<string, number>) => void) {
  const elements = new Map<string, HTMLElement>();
  const refs = new Map<string, RefOf>();
  const observer = new ResizeObserver(() => {
    const heights = new Map([...elements].map(([key, { offsetHeight }]) => [key, offsetHeight]));
    // Before the page is painted: cards must not be seen one over the other.
    flushSync(() => onHeights(heights));
  });
  return (key: string): RefOf => {
    const known = refs.get(key);
    if (known) return known;
    const ref: RefOf = (element) => {
      const before = elements.get(key);
      if (before) observer.unobserve(before);
      elements.delete(key);
      if (!element) return;
      elements.set(key, element);
      observer.observe(element);
    };
    refs.set(key, ref);
    return ref;
  };
}
