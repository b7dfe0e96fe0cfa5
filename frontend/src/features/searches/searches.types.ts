import type { components } from '@/api/schema';
import { filterPath, type Filters } from '@/features/filters/filters';

export type SavedSearch = components['schemas']['SavedSearch'];
export type SearchFilters = SavedSearch['filters'];

/** As the address has it → as the API takes it. */
export function asFilters({ page: _, within, ...filters }: Filters, search?: string): SearchFilters {
  return {
    ...filters,
    ...(within ? { within: Number(within) } : {}),
    ...(search ? { search } : {}),
  } as SearchFilters;
}

/** The page that shows what such a search finds now. */
export function pathOf(base: string, { search, ...filters }: SearchFilters): string {
  const held = Object.entries(filters).map(([name, value]) => [name, String(value)]);
  return filterPath(base, Object.fromEntries(held), search);
}
