export { BackupsView } from './BackupsView.tsx';
export { startBackups } from './start-backups.ts';
export { useLastBackup } from './use-backups.ts';
