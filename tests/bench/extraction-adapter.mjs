import { readArticle } from '../../main/capture/index.ts';

/** What the measure of article extraction calls: a page in, the article's text out. */
export function extract(html, { url }) {
  const bytes = new TextEncoder().encode(html);
  return { text: readArticle({ name: 'page.html', bytes, mediaType: 'text/html', url }).text };
}
