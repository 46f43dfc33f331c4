import { useState } from 'react';
import { longDate, parseDate } from '../../model/claims/index.ts';
import type { Article } from '../../model/records/index.ts';
import { useCommand } from '../app/bridge.ts';
import { useCommandHandler } from '../app/commands.ts';
import { useReadOnly } from '../app/session.ts';
import { Button, CommandButton, Dialog, FailureNotice, Field } from '../ui/index.ts';
import { tagsIn } from './TagField.tsx';

/** What `article.details` opens. */
export function ArticleDetails({ article }: { article: Article }) {
  const [open, setOpen] = useState(false);
  const readOnly = useReadOnly();
  useCommandHandler('article.details', () => setOpen(true), !readOnly);
  return open && <DetailsForm article={article} onClose={() => setOpen(false)} />;
}

/** Corrects what a reader got wrong, or didn't find, when the article came in. */
function DetailsForm({ article, onClose }: { article: Article; onClose: () => void }) {
  const [typed, setTyped] = useState({
    title: article.title,
    byline: article.byline ?? '',
    site: article.site ?? '',
    url: article.url ?? '',
    published: article.publishedAt ? longDate(article.publishedAt) : '',
    tags: article.tags.join(', '),
  });
  const update = useCommand('articles.update');
  const publishedAt = parseDate(typed.published);
  const errors = {
    title: typed.title.trim() === '' ? 'An article needs a title.' : null,
    published:
      typed.published.trim() !== '' && publishedAt === null
        ? 'Not a date. Type it like 12 November 2026.'
        : null,
  };

  const save = () => {
    if (errors.title || errors.published) return;
    update.mutate(
      {
        id: article.id,
        title: typed.title.trim(),
        byline: typed.byline.trim() || null,
        site: typed.site.trim() || null,
        url: typed.url.trim() || null,
        publishedAt,
        tags: tagsIn(typed.tags),
      },
      { onSuccess: onClose },
    );
  };
  useCommandHandler('dialog.save', save);

  const field = (name: keyof typeof typed, label: string) => (
    <Field
      label={label}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      dir="auto"
      error={name === 'title' || name === 'published' ? errors[name] : null}
    />
  );
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Details of the article"
      onSubmit={save}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <CommandButton command="dialog.save" variant="primary" />
        </>
      }
    >
      {update.error && <FailureNotice error={update.error} boxed />}
      {field('title', 'Title')}
      {field('byline', 'Byline')}
      {field('site', 'Site')}
      {field('url', 'Address')}
      {field('published', 'Published')}
      {field('tags', 'Tags, separated by commas')}
    </Dialog>
  );
}
