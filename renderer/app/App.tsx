import { useEffect } from 'react';
import { Toaster } from 'sonner';
import { ErrorBoundary, FailureNotice, TooltipProvider } from '../ui/index.ts';
import { FirstRun, Opening } from './FirstRun.tsx';
import { FolderPicker } from './FolderPicker.tsx';
import { Frame } from './Frame.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { DropArea } from './import/DropArea.tsx';
import { Palette } from './palette/Palette.tsx';
import { loadSession, useSession } from './session.ts';
import { useAppCommands } from './use-app-commands.ts';
import { useSideWidth } from './window-size.ts';
import styles from './App.module.css';

export function App() {
  const { window, error } = useSession();
  useEffect(() => void loadSession(), []);
  const side = useSideWidth();
  useAppCommands();

  if (error) return <FailureNotice error={error} onRetry={() => void loadSession()} />;
  if (!window) return <Opening />;
  return (
    <TooltipProvider delayDuration={500}>
      <ErrorBoundary>
        {window.notebook ? <Frame key={window.notebook.path} /> : <FirstRun />}
      </ErrorBoundary>
      <ErrorBoundary>
        <DropArea />
        <Palette />
        <HelpSheet />
        <FolderPicker />
      </ErrorBoundary>
      <Toaster
        position="bottom-left"
        className={styles.toaster}
        toastOptions={{ unstyled: true, classNames: toastClasses }}
        offset={{ bottom: 16 + footHeight, left: (window.notebook ? side : 0) + 16 }}
        gap={8}
        expand
      />
    </TooltipProvider>
  );
}

/** What stands at the foot of a pane stays to be read, in pixels: a note's count of words. */
const footHeight = 30;

const toastClasses = {
  toast: styles.toast,
  title: styles.toastTitle,
  description: styles.toastHint,
  icon: styles.toastIcon,
  content: styles.toastContent,
  actionButton: styles.toastAction,
  closeButton: styles.toastClose,
};
