import { Trash2 } from 'lucide-react';
import type { Id, TrashableKind } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { toast, toastFailure } from '../app/toasts.ts';

/** Puts a record into the trash and offers at once to take it back. False where it failed, which is said. */
export async function putInTrash(kind: TrashableKind, id: Id): Promise<boolean> {
  try {
    await call('trash.put', { items: [{ kind, id }] });
  } catch (thrown) {
    toastFailure(thrown);
    return false;
  }
  toast({
    text: `Moved the ${kind} to the trash`,
    icon: Trash2,
    sticky: true,
    action: { label: 'Undo', run: () => void restore(kind, id) },
  });
  return true;
}

/** Takes a record out of the trash. */
export async function restore(kind: TrashableKind, id: Id): Promise<void> {
  await call('trash.restore', { items: [{ kind, id }] }).catch(toastFailure);
}
