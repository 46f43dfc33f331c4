// An export in a process of its own, to be killed: it says when the first files are written.
const { openNotebook } = await import('../../bench/rooms.ts');
const { exportNotebook } = await import('../../../main/export/index.ts');

const { db } = openNotebook(process.env.NOTEBOOK);
const onProgress = (label, done) => {
  if (label.startsWith('Writing') && done > 20) process.stdout.write(`${done}\n`);
};
await exportNotebook(db, process.env.TO, { onProgress });
