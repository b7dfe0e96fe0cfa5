/*
 * What is shown is a part of the address, so that a filtered page comes from the cache as well:
 * `/fi/on/region-keski-uusimaa/sector-restaurant/minors`. One order only, so one page has one address.
 */
export const filterNames = [
  'region',
  'municipality',
  'sector',
  'format',
  'kind',
  'language',
  'minors',
  'page',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** `['sector-care', 'minors']` → `{ sector: 'care', minors: 'yes' }`; nothing when a part is not one of ours. */
export function readFilters(segments: string[], known: readonly FilterName[]): Filters | undefined {
  const filters: Filters = {};
  for (const segment of segments) {
    const [name, value] = split(segment);
    if (
      !known.includes(name as FilterName) ||
      filters[name as FilterName] ||
      !/^[a-z0-9_-]{1,60}$/.test(value)
    ) {
      return undefined;
    }
    filters[name as FilterName] = value;
  }
  return filters;
}

/** The path below the language, `base` alone when nothing is filtered. */
export function filterPath(base: string, filters: Filters): string {
  const segments = filterNames
    .filter((name) => filters[name])
    .map((name) => (name === 'minors' ? name : `${name}-${filters[name]}`));
  return segments.length > 0 ? `${base}/on/${segments.join('/')}` : base;
}

function split(segment: string): [string, string] {
  if (segment === 'minors') return ['minors', 'yes'];
  const dash = segment.indexOf('-');
  return dash < 0 ? [segment, ''] : [segment.slice(0, dash), segment.slice(dash + 1)];
}
