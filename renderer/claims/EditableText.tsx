import { useEffect, useRef, useState } from 'react';
import { onFlush } from '../app/flush.ts';
import { toastFailure } from '../app/toasts.ts';
import styles from './EditableText.module.css';

interface Props {
  label: string;
  value: string;
  look: 'statement' | 'reason';
  placeholder?: string;
  /** Stores what was typed; null where nothing is left of it. */
  onSave: (text: string | null) => Promise<unknown>;
}

/** Text that is changed where it stands: stored when its field or the window is left, given up with Esc. */
export function EditableText({ label, value, look, placeholder, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, value, onSave });
  useEffect(() => {
    latest.current = { typed, value, onSave };
  });

  async function store() {
    const now = latest.current;
    if (now.typed === null) return;
    const text = now.typed.trim();
    if (text === now.value) setTyped(null);
    else await now.onSave(text === '' ? null : text);
  }

  // What was typed is shown until it comes back stored, so that the old words don't flash up in between.
  useEffect(() => {
    setTyped((now) => (now?.trim() === value ? null : now));
  }, [value]);

  const editing = typed !== null;
  useEffect(() => {
    if (!editing) return undefined;
    return onFlush(store);
  }, [editing]);

  return (
    <textarea
      className={`${styles.text} ${styles[look]}`}
      aria-label={label}
      dir="auto"
      rows={1}
      placeholder={placeholder}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void store().catch(toastFailure)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          setTyped(null);
        } else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          event.currentTarget.blur();
        }
      }}
    />
  );
}
