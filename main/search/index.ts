export { find } from './find.ts';
export { suggest } from './suggest.ts';
export { checkIndex, indexAll, updateIndex } from './upkeep.ts';
