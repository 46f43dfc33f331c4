import { Trash2 } from 'lucide-react';
import type { Id, TrashableKind } from '../../model/records/index.ts';
import { call } from './bridge.ts';
import { showRecord } from './show-record.ts';
import { toast, toastFailure } from './toasts.ts';

interface Item {
  kind: TrashableKind;
  id: Id;
}

/** Puts a record into the trash and offers at once to take it back. Gives whether it worked. */
export function putInTrash(kind: TrashableKind, id: Id, title: string): Promise<boolean> {
  return putAllInTrash([{ kind, id }], `“${title}”`);
}

/** The same for several at once, as one step of undo. `what` names them in words. */
export async function putAllInTrash(items: Item[], what: string): Promise<boolean> {
  try {
    await call('trash.put', { items });
  } catch (error) {
    toastFailure(error);
    return false;
  }
  toast({
    text: `Moved ${what} to the trash`,
    icon: Trash2,
    sticky: true,
    action: { label: 'Undo', run: () => void takeBack(items) },
  });
  return true;
}

/** Takes records out of the trash again, and goes to the one that it was. */
async function takeBack(items: Item[]): Promise<void> {
  try {
    await call('trash.restore', { items });
    const [only, ...others] = items;
    if (!only || others.length > 0 || only.kind === 'evidence' || only.kind === 'link') return;
    await showRecord({ kind: only.kind, id: only.id });
  } catch (error) {
    toastFailure(error);
  }
}

/** Takes records out of the trash. */
export function restore(items: Item[]): void {
  call('trash.restore', { items }).catch(toastFailure);
}
