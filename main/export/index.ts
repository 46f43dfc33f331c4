/**
 * The notebook as a folder of Markdown: `Articles/`, `Claims/` and `Notes/`, a file for each article, claim and
 * free-standing note. In a file, the front matter's keys that we write (properties.ts) and the marked regions (region.ts)
 * are ours, all else is the user's and stays to the byte. A file is known by the `id` in its front matter, so that it
 * can be renamed and moved. How the folder was left is in a file of its own (state.ts), which saves work.
 */
export { exportNotebook, type ExportOptions } from './export.ts';
