import { z } from 'zod';
import { openingFilters } from '../openings/openings.schema.js';
import { contact, language } from '../platform/http/fields.js';

export const savedSearchInput = z
  .object({ contact, language, filters: openingFilters })
  .meta({ id: 'SavedSearchInput' });
export type SavedSearchInput = z.output<typeof savedSearchInput>;

export const savedSearchView = z
  .object({
    /** `asked`: waits for the yes that was sent to the address; `over`: its time is up. */
    state: z.enum(['asked', 'on', 'stopped', 'over']),
    filters: openingFilters,
    endsAt: z.string(),
    /** The page where it is confirmed and ended. */
    link: z.string(),
  })
  .meta({ id: 'SavedSearch' });

export const savedSearchesView = z
  .object({ searches: z.array(savedSearchView) })
  .meta({ id: 'SavedSearches' });
