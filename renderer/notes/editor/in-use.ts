import { useRef, useState } from 'react';

/**
 * Whether an editor has the focus, or had it until the press that is still under way. What is shown only while it is in
 * use would else go with the press, and move the pressed button from under the mouse: its click would be lost.
 */
export function useInUse(): { inUse: boolean; enter: () => void; leave: () => void } {
  const [inUse, setInUse] = useState(false);
  const focused = useRef(false);
  const end = () => {
    if (!focused.current) setInUse(false);
  };
  return {
    inUse,
    enter: () => {
      focused.current = true;
      setInUse(true);
    },
    leave: () => {
      focused.current = false;
      if (document.querySelector(':active') === null) return end();
      window.addEventListener('pointerup', () => setTimeout(end), { once: true });
    },
  };
}
