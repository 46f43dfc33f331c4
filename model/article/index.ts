export type { ArticleDraft, FoundField, Original } from './draft.ts';
export { offsetAt, pointAt, type TextPoint } from './locate.ts';
export {
  articleText,
  TEXT_VERSION,
  type ArticleText,
  type Segment,
  type TextTree,
} from './text.ts';
export {
  attributes,
  breakOf,
  CONTENT_VERSION,
  elements,
  idPrefix,
  inlineElements,
  isElementName,
  linkSchemes,
  maximumDepth,
  silentElements,
  type Break,
  type ElementName,
} from './vocabulary.ts';
