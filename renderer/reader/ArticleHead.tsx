import { longDate } from '../../model/claims/index.ts';
import type { Article } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { toastFailure } from '../app/toasts.ts';
import styles from './ArticleHead.module.css';
import { captured, languageName, length, shortAddress } from './wording.ts';

/** Who published what, when, and how it came into the notebook. */
export function ArticleHead({ article, titleId }: { article: Article; titleId: string }) {
  const { url, language } = article;
  const facts = [
    article.byline,
    article.publishedAt && longDate(article.publishedAt),
    language && languageName(language),
    length(article.words),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <header className={styles.head}>
      {article.site && (
        <p className={styles.kicker} dir={article.direction}>
          {article.site}
        </p>
      )}
      <h1 id={titleId} lang={language ?? undefined} dir={article.direction}>
        {article.title}
      </h1>
      {article.dek && (
        <p className={styles.dek} lang={language ?? undefined} dir={article.direction}>
          {article.dek}
        </p>
      )}
      <p className={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p className={styles.provenance}>
        <span>{captured(article.capturedAt)}</span>
        {url && (
          <a
            href={url}
            onClick={(event) => {
              event.preventDefault();
              call('links.open', { url }).catch(toastFailure);
            }}
          >
            {shortAddress(url)}
          </a>
        )}
        {article.revisionNumber > 1 && <span>Revision {article.revisionNumber}</span>}
      </p>
    </header>
  );
}
