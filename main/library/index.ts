export { addArticle, findDuplicate, type AddedArticle } from './add-article.ts';
export { getArticle, listArticles, updateArticle } from './articles.ts';
export { getHighlight, listHighlights } from './highlights.ts';
export { importAll, type Importable } from './import.ts';
export { addHighlight, addQuote, updateHighlight } from './mark.ts';
export { listTags } from './tags.ts';
