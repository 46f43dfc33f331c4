export { askedNotebooks } from './asked-files.ts';
export { Desk } from './desk.ts';
export { bindCalls } from './ipc.ts';
export { setMenu } from './menu.ts';
export { pageAddress } from './policies.ts';
export { guardSession, registerScheme } from './protocol.ts';
export { UserData } from './user-data.ts';
