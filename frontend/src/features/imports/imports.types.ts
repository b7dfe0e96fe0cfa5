import type { components } from '@/api/schema';

export type Import = components['schemas']['OpeningImport'];
export type ImportCard = components['schemas']['OpeningImportCard'];

/** What a file changes when it is imported. */
export const countOf = ({ fresh, changed }: ImportCard) => fresh + changed;
