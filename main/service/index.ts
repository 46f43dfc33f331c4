export { createSample } from './sample.ts';
export { answer, storeArticle, type NewArticle, type NotebookCall } from './answer.ts';
export { NotebookThread, type ThreadListener } from './notebook-thread.ts';
export type { Asking } from './rooms.ts';
