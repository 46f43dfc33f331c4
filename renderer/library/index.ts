export { LibraryView } from './LibraryView.tsx';
