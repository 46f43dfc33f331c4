export { lookThroughLater } from './look-through.ts';
export { NotebookThread, type ThreadListener } from './notebook-thread.ts';
export { createSample } from './sample.ts';
