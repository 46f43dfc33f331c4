export { canonicalUrl } from './canonical-url.ts';
export { readArticle, type CaptureItem } from './read.ts';
export { closeReaders, readInWorker } from './read-in-worker.ts';
export { readFileItem, walkFiles } from './walk-files.ts';
