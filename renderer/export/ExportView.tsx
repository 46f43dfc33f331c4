import { useEffect, useState } from 'react';
import { FolderSearch, TriangleAlert } from 'lucide-react';
import { newId } from '../../model/ids.ts';
import type { Id } from '../../model/records/index.ts';
import type { ExportResult, JobProgress } from '../../preload/contract/index.ts';
import { call, listen } from '../app/bridge.ts';
import { chooseFolder } from '../app/choose-folder.ts';
import { flushAll } from '../app/flush.ts';
import { saveSettings, useSettings } from '../app/settings.ts';
import { toastFailure } from '../app/toasts.ts';
import {
  Button,
  CheckField,
  Counts,
  EmptyState,
  FailureNotice,
  Field,
  PaneHead,
  ProgressBar,
} from '../ui/index.ts';
import styles from './ExportView.module.css';

type Run =
  | { state: 'idle' }
  | { state: 'running'; job: Id; progress: JobProgress | null }
  | { state: 'done'; result: ExportResult }
  | { state: 'failed'; error: unknown };

/** Writes the notebook as Markdown into a folder that the user chooses. */
export function ExportView() {
  const { exportFolder } = useSettings();
  const [folder, setFolder] = useState(exportFolder ?? '');
  const [wholeText, setWholeText] = useState(false);
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const choose = (): void => {
    chooseFolder('Export to').then((path) => path !== null && setFolder(path), toastFailure);
  };

  useEffect(
    () =>
      listen('job.progress', (progress) =>
        setRun((now) =>
          now.state === 'running' && now.job === progress.job ? { ...now, progress } : now,
        ),
      ),
    [],
  );

  async function start({ restoreDeleted = false } = {}): Promise<void> {
    const job = newId();
    setRun({ state: 'running', job, progress: null });
    try {
      await flushAll();
      const result = await call('export.run', {
        to: folder.trim(),
        wholeText,
        restoreDeleted,
        job,
      });
      saveSettings({ exportFolder: folder.trim() });
      setRun({ state: 'done', result });
    } catch (error) {
      setRun({ state: 'failed', error });
    }
  }

  const running = run.state === 'running';
  return (
    <div className={styles.stage}>
      <form
        className={styles.options}
        aria-label="Export"
        data-pane
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <PaneHead level={1} title="Export Markdown" />
        <div className={styles.fields}>
          <div className={styles.withButton}>
            <Field
              label="Folder"
              data-pane-focus
              value={folder}
              placeholder="Where the files go"
              onChange={(event) => setFolder(event.target.value)}
            />
            <Button onClick={choose}>Choose</Button>
          </div>
          <p>
            One file for each article, note and claim, linked to each other. It reads well in
            Obsidian and on GitHub. What you write outside of the marked parts is kept by the next
            export.
          </p>
          <CheckField
            label="The whole text of each article"
            hint="Mind the rights of the source"
            checked={wholeText}
            onChange={(event) => setWholeText(event.target.checked)}
          />
          {/* Not at the foot of the pane: toasts would lie over it. */}
          <Button
            className={styles.start}
            variant="primary"
            type="submit"
            disabled={running || folder.trim() === ''}
          >
            Export
          </Button>
        </div>
      </form>
      <section className={styles.result} aria-label="Result" data-pane tabIndex={-1}>
        {run.state === 'idle' && (
          <EmptyState title="Nothing exported yet">
            Choose a folder, then Export. An empty folder, or a vault, is best.
          </EmptyState>
        )}
        {run.state === 'running' && (
          <div className={styles.running}>
            <ProgressBar
              label={run.progress?.label ?? 'Exporting'}
              done={run.progress?.done ?? 0}
              total={run.progress?.total ?? 0}
              onCancel={() => void call('jobs.cancel', { job: run.job }).catch(toastFailure)}
            />
          </div>
        )}
        {run.state === 'failed' && <FailureNotice error={run.error} onRetry={() => void start()} />}
        {run.state === 'done' && (
          <Done result={run.result} onRestore={() => void start({ restoreDeleted: true })} />
        )}
      </section>
    </div>
  );
}

function Done({ result, onRestore }: { result: ExportResult; onRestore: () => void }) {
  const { to, conflicts, removed } = result;
  return (
    <>
      <div role="status">
        <Counts
          counts={counted.map((what) => ({
            what: nounFor(what, result[what]),
            count: result[what],
          }))}
        />
      </div>
      <div className={styles.where}>
        <span>
          Written to {to}: {result.new} new, {result.changed} updated, {result.unchanged} unchanged.{' '}
          {result.verified} of {result.files} verified
        </span>
        <Button
          icon={FolderSearch}
          onClick={() => void call('folders.reveal', { path: to }).catch(toastFailure)}
        >
          Show in folder
        </Button>
      </div>
      {conflicts.length > 0 && (
        <section className={styles.conflicts} aria-labelledby="export-conflicts">
          <h2 id="export-conflicts">
            <TriangleAlert aria-hidden /> You had changed what an export writes: both versions were
            kept
          </h2>
          <ul>
            {conflicts.map(({ path, problem }) => (
              <li key={`${path} ${problem}`}>
                <b>{path}</b> {problem}
              </li>
            ))}
          </ul>
        </section>
      )}
      {removed.length > 0 && (
        <section className={styles.removed} aria-labelledby="export-removed">
          <h2 id="export-removed">You had deleted these files: they were not written again</h2>
          <ul>
            {removed.map((path) => (
              <li key={path}>
                <b>{path}</b>
              </li>
            ))}
          </ul>
          <Button onClick={onRestore}>Write them again</Button>
        </section>
      )}
    </>
  );
}

const counted = ['files', 'articles', 'highlights', 'notes', 'claims', 'links'] as const;

function nounFor(plural: string, count: number): string {
  return count === 1 ? plural.slice(0, -1) : plural;
}
