import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createTextNode, $getSelection, $isRangeSelection } from 'lexical';
import { isNoteUrl } from '../../../model/notes/index.ts';
import { Button, Field } from '../../ui/index.ts';
import { openLink } from '../open-link.ts';
import styles from '../NoteEditor.module.css';

/** Asks for the address of a link, for the selection or as words of its own. */
export function LinkForm({ url, onClose }: { url: string | null; onClose: () => void }) {
  const [editor] = useLexicalComposerContext();
  const [typed, setTyped] = useState(url ?? '');
  const [error, setError] = useState<string | null>(null);

  const close = () => {
    onClose();
    editor.focus();
  };

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const address = completed(typed);
    if (!isNoteUrl(address)) {
      setError('A link begins with https://, http:// or mailto: and has no spaces.');
      return;
    }
    editor.update(() => {
      const selection = $getSelection();
      if (url === null && $isRangeSelection(selection) && selection.isCollapsed()) {
        const words = $createTextNode(address);
        selection.insertNodes([words]);
        words.select(0, address.length);
      }
    });
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, { url: address, rel: null, target: null });
    close();
  };

  const remove = () => {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
    close();
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  return (
    <form className={styles.linkForm} onSubmit={apply} noValidate>
      <Field
        label="Address"
        type="url"
        inputMode="url"
        value={typed}
        error={error}
        autoFocus
        dir="ltr"
        placeholder="https://"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={keyDown}
      />
      <Button small type="submit" onKeyDown={keyDown}>
        {url === null ? 'Link' : 'Change'}
      </Button>
      {url !== null && (
        <>
          <Button small onClick={() => openLink(url)} onKeyDown={keyDown}>
            Open
          </Button>
          <Button small onClick={remove} onKeyDown={keyDown}>
            Remove
          </Button>
        </>
      )}
    </form>
  );
}

/** `example.org` and `name@example.org` as people type them. */
function completed(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(address)) return `mailto:${address}`;
  return /^[^\s/]+\.[^\s/]+/.test(address) ? `https://${address}` : address;
}
