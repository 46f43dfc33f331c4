import { useState } from 'react';
import { parseDate } from '../../model/claims/index.ts';
import type { Article, Id } from '../../model/records/index.ts';
import { useCall, useCommand } from '../app/bridge.ts';
import { Button, Dialog, FailureNotice, Field } from '../ui/index.ts';
import { parseTags } from './tags.ts';
import styles from './Library.module.css';

/** What is known about an article, to be put right: its words stay as they were captured. */
export function ArticleDetails({ articleId, onClose }: { articleId: Id; onClose: () => void }) {
  const { data } = useCall('articles.get', { id: articleId });
  return data ? <Details article={data} onClose={onClose} /> : null;
}

function Details({ article, onClose }: { article: Article; onClose: () => void }) {
  const update = useCommand('articles.update');
  const [title, setTitle] = useState(article.title);
  const [byline, setByline] = useState(article.byline ?? '');
  const [site, setSite] = useState(article.site ?? '');
  const [url, setUrl] = useState(article.url ?? '');
  const [published, setPublished] = useState(article.publishedAt ?? '');
  const [tags, setTags] = useState(article.tags.join(' '));

  const publishedAt = published.trim() === '' ? null : parseDate(published);
  const dateProblem =
    published.trim() !== '' && publishedAt === null
      ? 'Write it as 2026-11-24, 2026-11 or 2026.'
      : null;

  function save(): void {
    if (dateProblem || title.trim() === '') return;
    update.mutate(
      {
        id: article.id,
        title: title.trim(),
        byline: byline.trim() || null,
        site: site.trim() || null,
        url: url.trim() || null,
        publishedAt,
        tags: parseTags(tags),
      },
      { onSuccess: onClose },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Article details"
      onSubmit={save}
      foot={
        <>
          <span className={styles.push} />
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={update.isPending}>
            Save
          </Button>
        </>
      }
    >
      {update.error && <FailureNotice boxed error={update.error} />}
      <Field
        label="Title"
        value={title}
        dir="auto"
        error={title.trim() === '' ? 'An article needs a title.' : null}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Field label="By" value={byline} onChange={(event) => setByline(event.target.value)} />
      <Field label="Site" value={site} onChange={(event) => setSite(event.target.value)} />
      <Field label="Address" value={url} onChange={(event) => setUrl(event.target.value)} />
      <Field
        label="Published"
        value={published}
        error={dateProblem}
        onChange={(event) => setPublished(event.target.value)}
      />
      <Field
        label="Tags"
        value={tags}
        hint="Separated by spaces"
        onChange={(event) => setTags(event.target.value)}
      />
    </Dialog>
  );
}
