export { addArticle, findDuplicate, type AddedArticle } from './add-article.ts';
export { getArticle, listArticles, updateArticle } from './articles.ts';
export {
  addHighlight,
  addQuote,
  getHighlight,
  listHighlights,
  updateHighlight,
} from './highlights.ts';
export { importAll, type Importable } from './import.ts';
export { listTags } from './tags.ts';
