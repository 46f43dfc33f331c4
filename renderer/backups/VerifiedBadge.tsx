import { CircleAlert, ShieldCheck } from 'lucide-react';
import type { Backup } from '../../preload/contract/index.ts';
import { momentInWords } from './backup-words.ts';
import styles from './Backups.module.css';

/** Whether a backup could be opened and was sound, in words. */
export function VerifiedBadge({ backup }: { backup: Backup }) {
  const { problem, checkedAt } = backup;
  const Icon = problem === null ? ShieldCheck : CircleAlert;
  return (
    <span className={problem === null ? styles.sound : styles.unsound}>
      <Icon aria-hidden />
      {problem === null
        ? `Opened and checked ${momentInWords(checkedAt)}`
        : `Not sound: ${problem}`}
    </span>
  );
}
