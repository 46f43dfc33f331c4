export { compareBackup } from './compare.ts';
export { makeBackup } from './make.ts';
export { listBackups } from './place.ts';
export { keptPath, putBack } from './put-back.ts';
export { restoreRecords } from './restore-records.ts';
export { verifyBackup } from './verify.ts';
