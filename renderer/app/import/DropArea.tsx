import { useEffect, useRef, useState } from 'react';
import { FilePlus } from 'lucide-react';
import { inField } from '../shortcuts.ts';
import { toastFailure } from '../toasts.ts';
import { filesOfDrop } from './read-files.ts';
import { importFiles, importItems } from './run-import.ts';
import styles from './DropArea.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Takes files that are dropped anywhere, and text or files that are pasted outside of fields. */
export function DropArea() {
  const [over, setOver] = useState(false);
  /** Entered elements: a drag enters a child before it leaves the parent. */
  const depth = useRef(0);

  useEffect(() => {
    const end = new AbortController();
    const on = { signal: end.signal };

    function leave(): void {
      depth.current = 0;
      setOver(false);
    }
    window.addEventListener(
      'dragenter',
      (event) => {
        if (!carriesFiles(event)) return;
        depth.current += 1;
        setOver(true);
      },
      on,
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (!carriesFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) leave();
      },
      on,
    );
    window.addEventListener(
      'dragover',
      (event) => {
        // Without this the browser would open what is dropped in place of the page.
        if (carriesFiles(event)) event.preventDefault();
      },
      on,
    );
    window.addEventListener(
      'drop',
      (event) => {
        leave();
        if (!carriesFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        filesOfDrop(event.dataTransfer).then(importFiles).catch(toastFailure);
      },
      on,
    );
    window.addEventListener('paste', takePaste, on);
    return () => end.abort();
  }, []);

  if (!over) return null;
  return (
    <div className={styles.over} role="status">
      <p>
        <FilePlus aria-hidden />
        Drop to import
      </p>
    </div>
  );
}

/** What is pasted outside of fields becomes an article. */
function takePaste(event: ClipboardEvent): void {
  const data = event.clipboardData;
  if (!data || event.defaultPrevented || inField()) return;
  if (data.files.length > 0) {
    event.preventDefault();
    void importFiles([...data.files].map((file) => ({ path: file.name, file })));
    return;
  }
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (text.trim() === '' && html === '') return;
  event.preventDefault();
  void importItems([{ name: 'Pasted text', text, html: html || undefined }]);
}
