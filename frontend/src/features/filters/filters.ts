/*
 * What is shown is a part of the address, so that a filtered page comes from the cache as well:
 * `/fi/on/region-keski-uusimaa/sector-restaurant/minors`. One order only, so one page has one address.
 */
export const filterNames = [
  'region',
  'municipality',
  'within',
  'sector',
  'occupation',
  'format',
  'kind',
  'language',
  'minors',
  'experience',
  'starts',
  'queue',
  'page',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** `['sector-care', 'minors']` → `{ sector: 'care', minors: 'yes' }`; nothing when a part is not one of ours. */
export function readFilters(segments: string[], known: readonly FilterName[]): Filters | undefined {
  const filters: Filters = {};
  for (const segment of segments) {
    const [name, value] = split(segment);
    if (!known.includes(name as FilterName) || filters[name as FilterName] || !isValue(value)) {
      return undefined;
    }
    filters[name as FilterName] = value;
  }
  return filters;
}

/** The same from a query, where words stand beside them; a value that cannot be one of ours is left out. */
export function readQuery(
  query: Record<string, string | string[] | undefined>,
  known: readonly FilterName[],
): Filters {
  const held = known.map((name) => [name, query[name]] as const);
  return Object.fromEntries(held.filter(([, value]) => typeof value === 'string' && isValue(value)));
}

/**
 * The path below the language, `base` alone when nothing is filtered. With words it leads to the page that is not cached, because
 * everybody types something else.
 */
export function filterPath(base: string, filters: Filters, search?: string): string {
  if (search !== undefined) {
    const chosen = filterNames.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []));
    return `${base}/search?${new URLSearchParams([['q', search], ...chosen])}`;
  }
  const segments = filterNames
    .filter((name) => filters[name])
    .map((name) => (name === 'minors' ? name : `${name}-${filters[name]}`));
  return segments.length > 0 ? `${base}/on/${segments.join('/')}` : base;
}

const isValue = (value: string) => /^[a-z0-9_-]{1,60}$/.test(value);

function split(segment: string): [string, string] {
  if (segment === 'minors') return ['minors', 'yes'];
  const dash = segment.indexOf('-');
  return dash < 0 ? [segment, ''] : [segment.slice(0, dash), segment.slice(dash + 1)];
}
