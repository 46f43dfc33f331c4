import { CircleCheck, CircleX, Copy, Trash2 } from 'lucide-react';
import type { ImportedArticle, ImportResult } from '../../../preload/contract/index.ts';
import { Button, Counts, Notice, Pane, PaneHead, ProgressBar } from '../../ui/index.ts';
import { go } from '../place.ts';
import { putAllInTrash } from '../put-in-trash.ts';
import { BringIn } from './BringIn.tsx';
import { FileButtons } from './FileButtons.tsx';
import { cancelImport, useImport } from './run-import.ts';
import styles from './ImportView.module.css';

/** Records that one call can put into the trash. */
const mostAtOnce = 10_000;

/** New articles that are listed; the others are in the inbox all the same. */
const mostRows = 500;

/** Choose what comes in; while it runs, how far it is; then what came of each file. */
export function ImportView() {
  const { running, result } = useImport();
  return (
    <Pane label="Import">
      <PaneHead level={1} title="Import" tools={!running && result && <FileButtons small />} />
      {running && (
        <div className={styles.running}>
          <ProgressBar {...running.progress} onCancel={cancelImport} />
        </div>
      )}
      {!running && !result && <BringIn title="Bring in articles" />}
      {result && <Result result={result} />}
    </Pane>
  );
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function Result({ result }: { result: ImportResult }) {
  const { imported, duplicates, failed, cancelled } = result;
  return (
    <>
      {cancelled && (
        <Notice>
          <b>Cancelled.</b> What had come in before is kept.
        </Notice>
      )}
      <div role="status" className={styles.outcome}>
        <Counts
          counts={[
            {
              what: plural(imported.length, 'new article', 'new articles'),
              count: imported.length,
            },
            { what: 'already here', count: duplicates.length },
            { what: 'can’t be read', count: failed.length, isBad: failed.length > 0 },
          ]}
        />
        {imported.length > 1 && imported.length <= mostAtOnce && <TakeBack articles={imported} />}
      </div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Files">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {failed.map(({ path, code, message, hint }, row) => (
              <tr key={`${row} ${code}`}>
                <th scope="row">{path}</th>
                <td>
                  <span className={`${styles.state} ${styles.bad}`}>
                    <CircleX aria-hidden />
                    Can’t be read
                  </span>
                  <span className={styles.why}>
                    {message} {hint}
                  </span>
                </td>
              </tr>
            ))}
            {duplicates.map((article, row) => (
              <Row key={`${row} ${article.id}`} article={article} isNew={false} />
            ))}
            {imported.slice(0, mostRows).map((article) => (
              <Row key={article.id} article={article} isNew />
            ))}
          </tbody>
        </table>
        {imported.length > mostRows && (
          <p className={styles.more}>
            And {(imported.length - mostRows).toLocaleString('en-GB')} more new articles, in the
            inbox.
          </p>
        )}
      </div>
    </>
  );
}

/** Each file is a step of undo of its own; this takes all of them back in one. */
function TakeBack({ articles }: { articles: readonly ImportedArticle[] }) {
  const items = articles.map(({ id }) => ({ kind: 'article' as const, id }));
  const what = `${articles.length.toLocaleString('en-GB')} imported articles`;
  return (
    <Button small icon={Trash2} onClick={() => void putAllInTrash(items, what)}>
      Move the new ones to the trash
    </Button>
  );
}

function Row({ article, isNew }: { article: ImportedArticle; isNew: boolean }) {
  const Icon = isNew ? CircleCheck : Copy;
  return (
    <tr>
      <th scope="row">{article.path}</th>
      <td>
        <span className={isNew ? `${styles.state} ${styles.good}` : styles.state}>
          <Icon aria-hidden />
          {isNew ? 'New' : 'Already here'}
        </span>
        <span className={styles.why}>
          <button type="button" onClick={() => go({ view: 'library', id: article.id })}>
            {article.title}
          </button>
        </span>
      </td>
    </tr>
  );
}
