export { exportNotebook, type ExportOptions, type ExportReport } from './export.ts';
