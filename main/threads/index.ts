export { NotebookThread, type ThreadListener } from './notebook-thread.ts';
export { createSample } from './sample.ts';
