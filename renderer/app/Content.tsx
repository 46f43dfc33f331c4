import { useRef } from 'react';
import { assertNever } from '../../model/errors.ts';
import { BackupsView } from '../backups/index.ts';
import { ClaimPage, ClaimsList } from '../claims/index.ts';
import { ExportView } from '../export/index.ts';
import { LibraryView } from '../library/index.ts';
import { NotePage, NotesList } from '../notes/index.ts';
import { SearchView } from '../search/index.ts';
import { EmptyState, ErrorBoundary, NothingPane } from '../ui/index.ts';
import { ImportView } from './import/ImportView.tsx';
import { usePlace } from './place.ts';
import { Split } from './Split.tsx';
import { TrashView } from './TrashView.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import styles from './Content.module.css';

/** What the place names. A mistake in a view stays in it. */
export function Content() {
  const { view } = usePlace();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <main ref={main} className={styles.main} aria-label="Content">
      <ErrorBoundary resetKey={view}>
        <View />
      </ErrorBoundary>
    </main>
  );
}

function View() {
  const { view } = usePlace();
  switch (view) {
    case 'inbox':
    case 'library':
      return <LibraryView />;
    case 'notes':
      return <Notes />;
    case 'claims':
      return <Claims />;
    case 'search':
      return <SearchView />;
    case 'trash':
      return <TrashView />;
    case 'backups':
      return <BackupsView />;
    case 'import':
      return <ImportView />;
    case 'export':
      return <ExportView />;
    default:
      return assertNever(view);
  }
}

function Notes() {
  const { id } = usePlace();
  const list = (
    <ErrorBoundary>
      <NotesList />
    </ErrorBoundary>
  );
  return (
    <Split id="notes" width="--list-w" label="Width of the list" list={list}>
      <ErrorBoundary resetKey={id}>
        {id ? (
          <NotePage key={id} noteId={id} />
        ) : (
          <NothingOpen title="No note is open">
            Choose one from the list, or write a new one.
          </NothingOpen>
        )}
      </ErrorBoundary>
    </Split>
  );
}

function Claims() {
  const { id } = usePlace();
  const list = (
    <ErrorBoundary>
      <ClaimsList />
    </ErrorBoundary>
  );
  return (
    <Split id="claims" width="--claims-w" label="Width of the list" list={list}>
      <ErrorBoundary resetKey={id}>
        {id ? (
          <ClaimPage key={id} claimId={id} />
        ) : (
          <NothingOpen title="No claim is open">Choose one from the list.</NothingOpen>
        )}
      </ErrorBoundary>
    </Split>
  );
}

function NothingOpen({ title, children }: { title: string; children: string }) {
  return (
    <NothingPane label="Nothing open">
      <EmptyState level={1} title={title}>
        {children}
      </EmptyState>
    </NothingPane>
  );
}
