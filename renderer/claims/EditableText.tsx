import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { onFlush } from '../app/flush.ts';
import { useReadOnly } from '../app/session.ts';
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
  const readOnly = useReadOnly();
  const [seen, setSeen] = useState(value);

  // What was typed is shown until it comes back stored, so that the old words don't flash up in between.
  if (seen !== value) {
    setSeen(value);
    if (typed?.trim() === value) setTyped(null);
  }

  // To leave the field and to leave the place both ask for it: it is one save, and one step of undo.
  const sent = useRef<{ text: string; saved: Promise<unknown> } | null>(null);

  async function store() {
    if (typed === null) return;
    const text = typed.trim();
    if (text === value) return setTyped(null);
    if (sent.current?.text !== text) {
      sent.current = { text, saved: onSave(text === '' ? null : text) };
    }
    try {
      await sent.current.saved;
    } catch (error) {
      sent.current = null;
      throw error;
    }
  }

  const flush = useEffectEvent(store);
  const editing = typed !== null;
  useEffect(() => {
    if (!editing) return undefined;
    return onFlush(() => flush());
  }, [editing]);

  return (
    <textarea
      className={`${styles.text} ${styles[look]}`}
      aria-label={label}
      dir="auto"
      rows={1}
      readOnly={readOnly}
      placeholder={placeholder}
      value={typed ?? value}
      onChange={(event) => {
        sent.current = null;
        setTyped(event.target.value);
      }}
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
