import { askCatalogue } from '@/api/public-queries';
import type { RoomLine, Sectors } from './words';

/** What trades are called, when one of these lines goes by its trade. */
export async function sectorsOf(lines: Pick<RoomLine, 'line'>[]): Promise<Sectors> {
  if (!lines.some(({ line }) => line.startsWith('sector:'))) return {};
  const { data } = await askCatalogue();
  return Object.fromEntries((data?.sectors ?? []).map(({ code, name }) => [code, name]));
}
