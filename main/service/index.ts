export {
  answer,
  loadWriters,
  storeArticle,
  type Answered,
  type NewArticle,
  type NotebookCall,
} from './answer.ts';
export type { Asking } from './asking.ts';
