export { SearchView } from './SearchView.tsx';
export { Snippet } from './Snippet.tsx';
export { findableIcons, findableTitles } from './kinds.ts';
export { openHit, openSuggestion } from './open-found.ts';
