import { Trash2 } from 'lucide-react';
import type { TrashRow } from '../../model/records/index.ts';
import type { TrashWeight } from '../../preload/contract/index.ts';
import { Button, Dialog, FailureNotice, Skeleton } from '../ui/index.ts';
import { useCall, useCommand } from './bridge.ts';
import { toast, toastFailure } from './toasts.ts';

/** Says what goes before it is deleted for good: one thing, or all of the trash. */
export function EmptyTrashDialog({ row, onClose }: { row: TrashRow | null; onClose: () => void }) {
  const wanted = row ? { items: [{ kind: row.kind, id: row.id }] } : {};
  const { data, error, isPending } = useCall('trash.weigh', wanted, { staleTime: 0 });
  const empty = useCommand('trash.empty');
  const run = (): void =>
    empty.mutate(wanted, {
      onSuccess: ({ things }) => {
        toast({ text: `${inWords(things, 'thing')} deleted for good`, icon: Trash2 });
        onClose();
      },
      onError: toastFailure,
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={row ? 'Delete for good?' : 'Empty the trash?'}
      foot={
        <>
          <Button onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button variant="danger" disabled={!data || empty.isPending} onClick={run}>
            {empty.isPending ? 'Deleting…' : 'Delete for good'}
          </Button>
        </>
      }
    >
      {error && <FailureNotice boxed error={error} />}
      {isPending && <Skeleton height={40} />}
      {data && (
        <p>
          {whatGoes(row, data)} deleted for good. Undo can’t bring that back. A backup is made first
          and still has what goes, until it makes room for newer ones.
        </p>
      )}
    </Dialog>
  );
}

/** "3 things and the 2 highlights in them are". */
function whatGoes(row: TrashRow | null, { things, with: hanging }: TrashWeight): string {
  const along = [
    hanging.highlights > 0 && inWords(hanging.highlights, 'highlight'),
    hanging.notes > 0 && inWords(hanging.notes, 'note'),
    hanging.evidence > 0 && inWords(hanging.evidence, 'piece of evidence', 'pieces of evidence'),
    hanging.links > 0 && inWords(hanging.links, 'link'),
  ].filter((words) => words !== false);
  const what = row ? `“${row.title}”` : inWords(things, 'thing');
  if (along.length === 0) return `${what} ${things === 1 ? 'is' : 'are'}`;
  const list = new Intl.ListFormat('en-GB').format(along);
  return `${what} and the ${list} that ${things === 1 ? 'hang on it' : 'hang on them'} are`;
}

function inWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
