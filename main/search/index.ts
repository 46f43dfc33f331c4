export { find } from './find.ts';
export { suggest } from './suggest.ts';
export { checkIndex, updateIndex } from './upkeep.ts';
