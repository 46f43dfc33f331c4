import { useEffect, useRef, useState } from 'react';
import { Book, CornerLeftUp, Folder, House } from 'lucide-react';
import type { FolderListing } from '../../preload/contract/index.ts';
import { Button, Dialog, FailureNotice, Field } from '../ui/index.ts';
import { joinPath, nameProblem, useAskedPath, type PathPurpose } from './ask-path.ts';
import { useCall } from './bridge.ts';
import styles from './FolderPicker.module.css';

const words: Record<PathPurpose, { title: string; name?: string; action: string }> = {
  'new notebook': { title: 'New notebook', name: 'Name', action: 'Create' },
  'open notebook': { title: 'Open notebook', action: 'Open' },
  folder: { title: 'Choose a folder', name: 'New folder in it', action: 'Choose' },
};

const extension = '.claimbook';

/** Chooses a folder, and a name in it, on hosts without native dialogs. */
export function FolderPicker() {
  const { asked } = useAskedPath();
  if (!asked) return null;
  return <Picker key={asked.purpose} purpose={asked.purpose} answer={asked.answer} />;
}

function Picker(props: { purpose: PathPurpose; answer: (path: string | null) => void }) {
  const { purpose, answer } = props;
  const [path, setPath] = useState<string | undefined>();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const listing = useCall(
    'folders.list',
    { path },
    { staleTime: 0, placeholderData: (old) => old },
  );
  const folder = listing.data?.path;
  const { title, name: nameLabel, action } = words[purpose];

  const needsName = purpose === 'new notebook' || name !== '';
  const problem = needsName ? nameProblem(name) : null;
  const ready = folder && (purpose === 'open notebook' ? chosen !== null : problem === null);

  function submit(): void {
    if (!folder || !ready) return;
    if (purpose === 'open notebook') answer(joinPath(folder, chosen ?? ''));
    else if (purpose === 'folder') answer(name ? joinPath(folder, name) : folder);
    else answer(joinPath(folder, name.endsWith(extension) ? name : name + extension));
  }

  function enter(next: string): void {
    setChosen(null);
    setPath(next);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && answer(null)}
      title={title}
      onSubmit={submit}
      foot={
        <>
          <span className={styles.push} />
          <Button onClick={() => answer(null)}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={!ready}>
            {action}
          </Button>
        </>
      }
    >
      {nameLabel && (
        <Field
          label={nameLabel}
          value={name}
          data-autofocus={purpose === 'new notebook' || undefined}
          error={name === '' ? null : problem}
          hint={purpose === 'folder' ? 'Leave it empty to take the folder itself.' : undefined}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {listing.error && <FailureNotice boxed error={listing.error} onRetry={() => enter('')} />}
      {listing.data && (
        <Folders
          key={listing.data.path}
          listing={listing.data}
          withNotebooks={purpose !== 'folder'}
          chosen={chosen}
          onEnter={enter}
          onChoose={setChosen}
          onOpen={(notebook) =>
            purpose === 'open notebook' && answer(joinPath(listing.data.path, notebook))
          }
        />
      )}
    </Dialog>
  );
}

function Folders(props: {
  listing: FolderListing;
  withNotebooks: boolean;
  chosen: string | null;
  onEnter: (path: string) => void;
  onChoose: (notebook: string) => void;
  onOpen: (notebook: string) => void;
}) {
  const { listing, withNotebooks, chosen, onEnter, onChoose, onOpen } = props;
  const { path, parent, home, folders, notebooks } = listing;
  const list = useRef<HTMLUListElement>(null);
  // Another folder takes away the button that led into it: the focus goes to what is in there.
  useEffect(() => {
    const dialog = list.current?.closest('[role=dialog]');
    if (document.activeElement === document.body || document.activeElement === dialog) {
      list.current?.focus();
    }
  }, []);
  return (
    <div className={styles.box}>
      <div className={styles.where}>
        <Button
          variant="quiet"
          small
          icon={House}
          aria-label="Home folder"
          onClick={() => onEnter(home)}
        />
        <Button
          variant="quiet"
          small
          icon={CornerLeftUp}
          aria-label="Folder above"
          disabled={!parent}
          onClick={() => parent && onEnter(parent)}
        />
        <span title={path}>
          <bdi>{path}</bdi>
        </span>
      </div>
      <ul ref={list} className={styles.list} aria-label="In this folder" tabIndex={-1}>
        {folders.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onEnter(joinPath(path, name))}>
              <Folder aria-hidden />
              <span>{name}</span>
            </button>
          </li>
        ))}
        {withNotebooks &&
          notebooks.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-pressed={chosen === name}
                onClick={() => onChoose(name)}
                onDoubleClick={() => onOpen(name)}
              >
                <Book aria-hidden />
                <span>{name}</span>
              </button>
            </li>
          ))}
        {folders.length + notebooks.length === 0 && (
          <li className={styles.none}>Nothing in here</li>
        )}
      </ul>
    </div>
  );
}
