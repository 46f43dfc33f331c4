export type { Id } from '../ids.ts';
export * from './words.ts';
export * from './article.ts';
export * from './highlight.ts';
export * from './note.ts';
export * from './claim.ts';
export * from './found.ts';
