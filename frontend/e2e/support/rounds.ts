import type { Page } from '@playwright/test';
import { planned, rotationEvening } from '../../../infra/lib/rotation-evening.mjs';
import type { components } from '../../src/api/schema';
import { askAs, dayFromNow } from './work';

/** Speed dates with tables and wishes, of the first Ohjaamo of whoever is signed in in this browser. */
export async function roundsOf(page: Page) {
  const asStaff = (route: string, body?: unknown) => {
    const [method = '', path = ''] = route.split(' ');
    return askAs(page, method, path, body);
  };
  const { staff } = await askAs<components['schemas']['Session']>(page, 'GET', 'session');
  const evening = await rotationEvening(asStaff, {
    ohjaamoId: staff?.ohjaamos[0]?.id ?? '',
    day: dayFromNow(14),
  });
  return {
    ...evening,
    path: `/staff/events/${evening.id}/rotation`,
    planned: (input?: object) => planned(asStaff, evening.id, input),
  };
}
