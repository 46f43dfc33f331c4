export { canonicalUrl } from './canonical-url.ts';
export { readArticle, type CaptureItem } from './read.ts';
