import { useEffect } from 'react';
import { call } from './bridge.ts';
import { handleCommand, useCommandHandler, type CommandId } from './commands.ts';
import { askPath } from './ask-path.ts';
import { switchNotebook, useSession } from './session.ts';
import { saveSettings, typeSizes, useSettings } from './settings.ts';
import type { Settings } from '../../preload/contract/index.ts';

const themes: readonly Settings['theme'][] = ['system', 'light', 'sepia', 'dark'];

/** New and Open ask in the app where the host has no native dialog; else main asks. */
async function newOrOpen(name: 'notebook.new' | 'notebook.open'): Promise<void> {
  const native = useSession.getState().window?.host === 'electron';
  if (native) return switchNotebook(() => call(name, {}));
  const path = await askPath(name === 'notebook.new' ? 'new notebook' : 'open notebook');
  if (path) await switchNotebook(() => call(name, { path }));
}

/** What works with and without a notebook. */
export function useAppCommands(): void {
  const { typeSize } = useSettings();
  useCommandHandler('notebook.new', () => void newOrOpen('notebook.new'));
  useCommandHandler('notebook.open', () => void newOrOpen('notebook.open'));
  useCommandHandler(
    'notebook.sample',
    () => void switchNotebook(() => call('notebook.openSample', {})),
  );
  useCommandHandler(
    'text.larger',
    () => saveSettings({ typeSize: typeSize + 1 }),
    typeSize < typeSizes.most,
  );
  useCommandHandler(
    'text.smaller',
    () => saveSettings({ typeSize: typeSize - 1 }),
    typeSize > typeSizes.least,
  );
  useEffect(() => {
    const ends = themes.map((theme) => {
      const id: CommandId = `theme.${theme}`;
      return handleCommand(id, () => saveSettings({ theme }));
    });
    return () => ends.forEach((end) => end());
  }, []);
}
