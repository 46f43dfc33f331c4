export * from './chain.ts';
export * from './due.ts';
export * from './evidence-option.ts';
export * from './parse-date.ts';
export * from './status.ts';
export * from './wording.ts';
