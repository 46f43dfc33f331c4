import {
  findQuote,
  quoteAt,
  snapToCharacters,
  type TextRange,
} from '../../model/anchoring/index.ts';
import { AppError } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { Highlight, HighlightRow } from '../../model/records/index.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import { writeNote } from '../notes/index.ts';
import { prepare, type Database, type Write } from '../notebook/index.ts';
import { getHighlight } from './highlights.ts';
import { setTags } from './tags.ts';

interface CurrentText {
  revisionId: Id;
  text: string;
  title: string;
}

function currentText(db: Database, articleId: Id): CurrentText {
  const current = prepare<CurrentText>(
    db,
    `SELECT revision.id AS revisionId, text, title
     FROM article JOIN revision ON revision.id = article.revision_id WHERE article.id = ?`,
  ).get(articleId);
  if (!current) throw new AppError('article.missing', 'This article is not in the notebook.', '');
  return current;
}

/** Marks a range of the article's current text. @throws AppError article.missing, highlight.range */
export function addHighlight(write: Write, input: Parsed<'highlights.add'>): Highlight {
  const current = currentText(write.db, input.articleId);
  if (input.start >= input.end || input.end > current.text.length) {
    throw new AppError(
      'highlight.range',
      `There is no passage from ${input.start} to ${input.end} in “${current.title}”.`,
      `Its text has ${current.text.length} characters.`,
    );
  }
  return mark(write, input.articleId, current, input, input.color, input.tags ?? []);
}

/** Marks a quote, wherever it stands. @throws AppError quote.absent, quote.several, article.missing */
export function addQuote(write: Write, input: Parsed<'highlights.addQuote'>): Highlight {
  const current = currentText(write.db, input.articleId);
  const found = findQuote(current.text, input);
  if ('problem' in found) throw quoteProblem(current.title, input.quote, found);
  const highlight = mark(
    write,
    input.articleId,
    current,
    found,
    input.color ?? 'yellow',
    input.tags ?? [],
  );
  if (input.note !== undefined) {
    const about = { kind: 'highlight', id: highlight.id } as const;
    writeNote(write, { about, markdown: input.note });
  }
  return getHighlight(write.db, highlight.id);
}

function quoteProblem(
  title: string,
  quote: string,
  found: { problem: 'absent' | 'several'; places: TextRange[] },
): AppError {
  const words = `“${excerpt(quote, 80)}”`;
  return found.problem === 'absent'
    ? new AppError(
        'quote.absent',
        `${words} is not in “${title}”.`,
        'Nothing was marked. Give the words just as the article has them.',
      )
    : new AppError(
        'quote.several',
        `${words} is in “${title}” ${found.places.length} times.`,
        'Nothing was marked. Say which by the words before or after it (prefix, suffix).',
      );
}

function mark(
  write: Write,
  articleId: Id,
  current: CurrentText,
  range: TextRange,
  color: Highlight['color'],
  tags: readonly string[],
): HighlightRow {
  const whole = snapToCharacters(current.text, range);
  const id = newId();
  const quote = quoteAt(current.text, whole);
  write.label(`Highlight “${excerpt(quote.quote, 60)}”`);
  write.insert('highlight', {
    id,
    article_id: articleId,
    revision_id: current.revisionId,
    ...quote,
    color,
    created_at: write.at,
    updated_at: write.at,
  });
  write.insert('placement', {
    id: newId(),
    highlight_id: id,
    revision_id: current.revisionId,
    start_offset: whole.start,
    end_offset: whole.end,
    state: 'anchored',
    confidence: 1,
  });
  setTags(write, 'highlight', id, tags);
  return getHighlight(write.db, id);
}

export function updateHighlight(write: Write, input: Parsed<'highlights.update'>): Highlight {
  const { quote, color } = getHighlight(write.db, input.id);
  write.label(`${input.color ? 'Recolour' : 'Tag'} “${excerpt(quote, 60)}”`);
  if (input.color && input.color !== color) {
    write.update('highlight', input.id, { color: input.color, updated_at: write.at });
  }
  if (input.tags) setTags(write, 'highlight', input.id, input.tags);
  return getHighlight(write.db, input.id);
}
