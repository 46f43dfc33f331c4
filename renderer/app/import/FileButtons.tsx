import { useRef, type ChangeEvent } from 'react';
import { FilePlus, FolderPlus } from 'lucide-react';
import { Button } from '../../ui/index.ts';
import { call } from '../bridge.ts';
import { useWindow } from '../session.ts';
import { toastFailure } from '../toasts.ts';
import { filesOfInput } from './read-files.ts';
import { importFiles, importItems } from './run-import.ts';
import styles from './ImportView.module.css';

const accept = '.html,.htm,.xhtml,.md,.markdown,.txt,text/html,text/plain,text/markdown';

function take(event: ChangeEvent<HTMLInputElement>): void {
  const chosen = filesOfInput(event.target.files);
  // The same file can be chosen again.
  event.target.value = '';
  void importFiles(chosen);
}

/** Chooses files or a folder: with the native dialog, or where there is none with the browser's own. */
export function FileButtons({ small = false }: { small?: boolean }) {
  const { host } = useWindow();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  async function choose(folders: boolean): Promise<void> {
    if (host !== 'electron') return (folders ? folder : files).current?.click();
    try {
      const paths = await call('import.choose', { folders });
      await importItems((paths ?? []).map((path) => ({ path })));
    } catch (error) {
      toastFailure(error);
    }
  }

  return (
    <div className={styles.buttons}>
      <Button
        variant={small ? 'quiet' : 'primary'}
        small={small}
        icon={FilePlus}
        data-pane-focus
        onClick={() => void choose(false)}
      >
        Choose files
      </Button>
      <Button
        variant={small ? 'quiet' : 'normal'}
        small={small}
        icon={FolderPlus}
        onClick={() => void choose(true)}
      >
        Choose a folder
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label="Files"
        onChange={take}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label="Folder"
        onChange={take}
        {...{ webkitdirectory: '' }}
      />
    </div>
  );
}
