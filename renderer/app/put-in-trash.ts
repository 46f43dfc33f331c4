import { Trash2 } from 'lucide-react';
import type { Id, TrashableKind } from '../../model/records/index.ts';
import { call } from './bridge.ts';
import { toast, toastFailure } from './toasts.ts';

/** Puts a record into the trash and offers at once to take it back. Gives whether it worked. */
export async function putInTrash(kind: TrashableKind, id: Id, title: string): Promise<boolean> {
  const items = [{ kind, id }];
  try {
    await call('trash.put', { items });
  } catch (error) {
    toastFailure(error);
    return false;
  }
  toast({
    text: `Moved “${title}” to the trash`,
    icon: Trash2,
    sticky: true,
    action: {
      label: 'Undo',
      run: () => void call('trash.restore', { items }).catch(toastFailure),
    },
  });
  return true;
}
