import { dirname, join } from 'node:path';

export const root = dirname(dirname(import.meta.dirname));
export const backend = join(root, 'backend');
export const frontend = join(root, 'frontend');
/** What the scripts make and keep; git does not see it. */
export const dataRoot = join(root, '.vartti');
