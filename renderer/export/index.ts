export { ExportView } from './ExportView.tsx';
