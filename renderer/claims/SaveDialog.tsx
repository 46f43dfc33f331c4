import { useState, type ReactNode } from 'react';
import { useCommandHandler } from '../app/commands.ts';
import { Button, CommandButton, Dialog, FailureNotice, Kbd } from '../ui/index.ts';
import { closeClaimDialog } from './dialogs.ts';
import styles from './SaveDialog.module.css';

interface Props {
  title: string;
  /** In pixels. */
  width: number;
  /** What the button that saves says. */
  save: string;
  /** Stores what was filled in, or shows what is missing. What it throws is shown in the dialog. */
  onSave: () => Promise<void>;
  children: ReactNode;
}

/** The frame of this room's dialogs: saved by key from any field, once at a time. */
export function SaveDialog({ title, width, save, onSave, children }: Props) {
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function run() {
    if (saving) return;
    setFailure(null);
    setSaving(true);
    try {
      await onSave();
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setSaving(false);
    }
  }
  useCommandHandler('dialog.save', () => void run());

  return (
    <Dialog
      open
      onOpenChange={closeClaimDialog}
      title={title}
      width={width}
      foot={
        <>
          <span className={styles.hint}>
            <Kbd keys="$mod+Enter" /> saves
          </span>
          <span className={styles.end}>
            <Button onClick={closeClaimDialog}>Cancel</Button>
            <CommandButton command="dialog.save" variant="primary" label={save} />
          </span>
        </>
      }
    >
      {failure !== null && <FailureNotice error={failure} boxed />}
      {children}
    </Dialog>
  );
}
