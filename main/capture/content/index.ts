export { contentOfText, makeContent, type Content, type ContentOptions } from './content.ts';
export { find, hastTree, parseContent, serialise } from './parse.ts';
export { attribute, characters, isElement } from './raw-elements.ts';
export { cleanCharacters } from './white-space.ts';
export { sanitise } from './sanitise.ts';
