export function locked<T>(root: string, work: () => T | Promise<T>): Promise<T>;
