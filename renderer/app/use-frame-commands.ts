import { call } from './bridge.ts';
import { useCommandHandler } from './commands.ts';
import { redo, undo } from './history.ts';
import { focusPane, togglePane, type PaneId } from './panes.ts';
import { back, forward, go, useCanGo, usePlace, type View } from './place.ts';
import { switchNotebook } from './session.ts';
import { toastFailure } from './toasts.ts';

const listOf: Partial<Record<View, PaneId>> = {
  inbox: 'list',
  library: 'list',
  notes: 'notes',
  claims: 'claims',
};

/** What works as long as a notebook is open, whatever the view. */
export function useFrameCommands(): void {
  const can = useCanGo();
  const { view } = usePlace();
  const list = listOf[view];

  useCommandHandler('go.back', back, can.back);
  useCommandHandler('go.forward', forward, can.forward);
  useCommandHandler('go.inbox', () => go({ view: 'inbox', id: null }));
  useCommandHandler('go.library', () => go({ view: 'library', id: null }));
  useCommandHandler('go.notes', () => go({ view: 'notes', id: null }));
  useCommandHandler('go.claims', () => go({ view: 'claims', id: null }));
  useCommandHandler('go.trash', () => go({ view: 'trash', id: null }));
  useCommandHandler('backups.open', () => go({ view: 'backups', id: null }));
  useCommandHandler('search.open', () => go({ view: 'search', id: null, query: '' }));
  useCommandHandler('import.open', () => go({ view: 'import', id: null }));
  useCommandHandler('export.open', () => go({ view: 'export', id: null }));

  useCommandHandler('sidebar.toggle', () => togglePane('side'));
  useCommandHandler('list.toggle', () => list && togglePane(list), list !== undefined);
  useCommandHandler('margin.toggle', () => togglePane('margin'));
  useCommandHandler('pane.next', () => focusPane(1));
  useCommandHandler('pane.previous', () => focusPane(-1));

  useCommandHandler('edit.undo', undo);
  useCommandHandler('edit.redo', redo);
  useCommandHandler('notebook.reveal', () => void call('notebook.reveal', {}).catch(toastFailure));
  useCommandHandler('notebook.close', () => void switchNotebook(() => call('notebook.close', {})));
}
