import type { Backup } from '../../preload/contract/index.ts';
import { useCall } from '../app/bridge.ts';
import { useWindow } from '../app/session.ts';
import { useSettings } from '../app/settings.ts';

/** The folder in which every notebook's backups have one of their own. */
export function useBackupFolder(): string {
  const { backupFolder } = useSettings();
  const { defaultBackupFolder } = useWindow();
  return backupFolder ?? defaultBackupFolder;
}

export function useBackups() {
  return useCall('backups.list', { folder: useBackupFolder() });
}

/** The newest that is sound. */
export function useLastBackup(): Backup | undefined {
  return useBackups().data?.backups.find(({ problem }) => problem === null);
}
