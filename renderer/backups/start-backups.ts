import { AppError } from '../../model/errors.ts';
import { listen, queryClient } from '../app/bridge.ts';
import { toastFailure } from '../app/toasts.ts';

/** Hears of the backups that are made by themselves, and says what went wrong with one. */
export function startBackups(): void {
  listen('backups.changed', ({ failure }) => {
    void queryClient.invalidateQueries({ queryKey: ['backups.list'] });
    if (failure) toastFailure(new AppError(failure.code, failure.message, failure.hint));
  });
}
