import { Trash2 } from 'lucide-react';
import type { Id, TrashableKind } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { toast, toastFailure } from '../app/toasts.ts';

/** Puts a record into the trash and offers at once to take it back. False where it failed, which is said. */
export async function putInTrash(kind: TrashableKind, id: Id): Promise<boolean> {
  const items = [{ kind, id }];
  try {
    await call('trash.put', { items });
  } catch (thrown) {
    toastFailure(thrown);
    return false;
  }
  toast({
    text: `Moved the ${kind} to the trash`,
    icon: Trash2,
    sticky: true,
    action: {
      label: 'Undo',
      run: () => void call('trash.restore', { items }).catch(toastFailure),
    },
  });
  return true;
}
