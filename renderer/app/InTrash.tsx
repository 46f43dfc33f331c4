import type { Id, TrashableKind } from '../../model/records/index.ts';
import { Button, Notice } from '../ui/index.ts';
import { restore } from './put-in-trash.ts';
import { useReadOnly } from './session.ts';

/** Stands over a record that is open though it is in the trash: the way back, a link or the window's last place led there. */
export function InTrash({ kind, id }: { kind: TrashableKind; id: Id }) {
  const readOnly = useReadOnly();
  return (
    <Notice
      actions={
        <Button small disabled={readOnly} onClick={() => restore([{ kind, id }])}>
          Restore
        </Button>
      }
    >
      This {kind} is in the trash.
    </Notice>
  );
}
