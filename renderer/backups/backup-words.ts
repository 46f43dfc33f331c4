import type { BackupReason } from '../../preload/contract/index.ts';

export const reasonWords: Record<BackupReason, string> = {
  daily: 'Daily',
  asked: 'Asked for',
  import: 'Before an import',
  'bulk change': 'Before a bulk change',
  migration: 'Before the format changed',
};

/** "24 Nov, 09:00". */
export function momentInWords(iso: string): string {
  const date = new Date(iso);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: isThisYear ? undefined : 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
