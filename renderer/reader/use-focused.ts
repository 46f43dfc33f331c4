import { useEffect, useState } from 'react';

/** Whether an element itself has the focus, not something in it. */
export function useFocused(element: HTMLElement | null): boolean {
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (!element) return undefined;
    const gained = () => setFocused(true);
    const lost = () => setFocused(false);
    element.addEventListener('focus', gained);
    element.addEventListener('blur', lost);
    return () => {
      element.removeEventListener('focus', gained);
      element.removeEventListener('blur', lost);
    };
  }, [element]);
  return focused;
}
