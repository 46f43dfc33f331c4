export function isInstalled(root: string): boolean;
export function checkWritable(root: string): void;
export function install(root: string): Promise<void>;
