export * from './document.ts';
export { parseNote } from './parse.ts';
export { inlineText, isEmpty, noteText } from './text.ts';
export { blockMarkdown, escapeMarkdownText, inlineMarkdown } from './markdown.ts';
export { noteMarkdown, noteToMdast } from './to-markdown.ts';
export { noteFromMarkdown, noteFromMdast } from './from-markdown.ts';
