export { answer, storeArticle, type Answered, type NewArticle, type NotebookCall } from './answer.ts';
export type { Asking } from './rooms.ts';
