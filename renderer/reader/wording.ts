import { longDate } from '../../model/claims/index.ts';
import { dayAndTime, localDay } from '../app/dates.ts';
import type { Article, Highlight, HighlightColor } from '../../model/records/index.ts';

const wordsPerMinute = 220;
const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });
const counts = new Intl.NumberFormat('en-GB');
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const shortDayAndYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function day(iso: string): string {
  const date = new Date(iso);
  const thisYear = date.getFullYear() === new Date().getFullYear();
  return (thisYear ? shortDay : shortDayAndYear).format(date);
}

/** When something was made, or last edited. */
export function lastTouched(record: { createdAt: string; updatedAt: string }): string {
  const edited = localDay(new Date(record.createdAt)) !== localDay(new Date(record.updatedAt));
  return `${edited ? 'edited ' : ''}${dayAndTime(record.updatedAt)}`;
}

/** "Captured 13 Nov, 08:41" */
export function captured(iso: string): string {
  return `Captured ${day(iso)}, ${clock.format(new Date(iso))}`;
}

/** "380 words, 2 min" */
export function length(words: number): string {
  const minutes = Math.max(1, Math.round(words / wordsPerMinute));
  return `${counts.format(words)} ${words === 1 ? 'word' : 'words'}, ${counts.format(minutes)} min`;
}

/** The English name of a language; the tag itself where nobody knows it. */
export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** An address as one reads it: without its scheme, and what a campaign hung on it. */
export function shortAddress(url: string): string {
  const own = url.replace(/(?<=[?&])(utm_\w+|fbclid|gclid|mc_[ce]id)=[^&#]*(&|(?=#|$))/g, '');
  return own
    .replace(/[?&](?=#|$)/, '')
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');
}

export function colorName(color: HighlightColor): string {
  return color.charAt(0).toUpperCase() + color.slice(1);
}

/** A quote with where it is from, as it is pasted into another program. */
export function quoteWithSource(article: Article, quote: string): string {
  const source = [
    article.byline,
    article.title,
    article.site,
    article.publishedAt && longDate(article.publishedAt),
    article.url,
  ].filter(Boolean);
  return `“${quote}”\n${source.join(', ')}`;
}

/** What a screen reader says of a highlight in the list of all. */
export function spokenHighlight(highlight: Highlight): string {
  const note = highlight.note?.text.trim();
  return `${colorName(highlight.color)}: “${highlight.quote}”${note ? `. Annotation: ${note}` : ''}`;
}
