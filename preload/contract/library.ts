import * as z from 'zod';
import {
  highlightColors,
  readingStates,
  type Article,
  type ArticleRow,
  type Highlight,
  type HighlightRow,
  type TagRow,
} from '../../model/records/index.ts';
import { call, command } from './call.ts';
import { id, longText, page, partialDate, shortText, tags, type Page } from './fields.ts';

export const library = {
  'articles.list': call<Page<ArticleRow>>()(
    'notebook',
    z.object({
      state: z.enum(readingStates).optional(),
      tag: z.string().optional(),
      sort: z.enum(['captured', 'published', 'title', 'site']).optional(),
      descending: z.boolean().optional(),
      ...page,
    }),
  ),
  'articles.get': call<Article>()('notebook', z.object({ id })),
  'articles.update': command<Article>()(
    z.object({
      id,
      title: shortText.min(1).optional(),
      byline: shortText.nullable().optional(),
      site: shortText.nullable().optional(),
      url: shortText.nullable().optional(),
      publishedAt: partialDate.nullable().optional(),
      state: z.enum(readingStates).optional(),
      tags: tags.optional(),
    }),
  ),

  'highlights.list': call<Page<HighlightRow>>()(
    'notebook',
    z.object({ articleId: id.optional(), tag: z.string().optional(), ...page }),
  ),
  'highlights.get': call<HighlightRow>()('notebook', z.object({ id })),
  'highlights.add': command<Highlight>()(
    z.object({
      articleId: id,
      start: z.number().int().min(0),
      end: z.number().int().min(1),
      color: z.enum(highlightColors),
      tags: tags.optional(),
    }),
  ),
  'highlights.addQuote': command<Highlight>()(
    z.object({
      articleId: id,
      quote: longText.min(1),
      prefix: shortText.optional(),
      suffix: shortText.optional(),
      color: z.enum(highlightColors).optional(),
      tags: tags.optional(),
      /** Markdown of its annotation. */
      note: longText.optional(),
    }),
  ),
  'highlights.update': command<Highlight>()(
    z.object({ id, color: z.enum(highlightColors).optional(), tags: tags.optional() }),
  ),

  'tags.list': call<TagRow[]>()('notebook', z.object({})),
};
