import type { Page } from '@playwright/test';
import { passesAxe, reads } from './support/axe';
import type { components } from '../src/api/schema';
import { roundsOf } from './support/rounds';
import { test } from './support/test';
import { addressOf, askAs, dayFromNow, signIn } from './support/work';

type Schemas = components['schemas'];

const languages = ['fi', 'sv', 'en'];

test.describe.configure({ mode: 'parallel' });

test('every page before signing in can be read by everyone', async ({ page }) => {
  test.setTimeout(180_000);
  await readAll(page, ['/sign-in', '/employer', '/employer/join', '/employer/join/thanks']);
});

test('every page of employers can be read by everyone', async ({ page }) => {
  test.setTimeout(420_000);
  await signIn(page, addressOf('employer', 'Kerava'));
  await readAll(page, await employerPages(page));
});

test('every page of the rounds can be read by everyone', async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page, addressOf('staff', 'Forssa'));
  const rounds = await roundsOf(page);
  await readAll(page, [rounds.path]);
  const { id, meetings } = await rounds.planned();
  const [meeting] = meetings;
  const more = [
    ...['', '?view=people', '?view=tables', '/publish'],
    ...[`/people/${rounds.people[1]}`, `/tables/${rounds.tables[0]?.id}`],
    `/move?plan=${id}&who=${meeting?.registrationId}&table=${meeting?.tableId}&round=${meeting?.round}`,
    ...['grid', 'strips', 'tables'].map((what) => `/print?what=${what}`),
  ];
  await readAll(
    page,
    more.map((path) => `${rounds.path}${path}`),
  );
});

test('every page of staff can be read by everyone', async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page, addressOf('staff', 'Kerava'));
  await readAll(page, await staffPages(page));
});

async function readAll(page: Page, paths: string[]) {
  for (const language of languages) {
    for (const path of paths) {
      await reads(page, language, path);
      // Words differ by language, structure does not: the wide layout is judged once.
      if (language !== 'fi') continue;
      await page.setViewportSize({ width: 1280, height: 800 });
      await passesAxe(page);
    }
  }
}

async function employerPages(page: Page): Promise<string[]> {
  const { openings } = await askAs<Schemas['OwnOpenings']>(page, 'GET', 'employer/openings');
  const { events } = await askAs<Schemas['EmployerEvents']>(page, 'GET', 'employer/events');
  const ours = events.find(({ mine }) => mine)?.event.id;
  const free = events.find(({ mine, freeTables }) => !mine && freeTables > 0)?.event.id;
  return [
    '/employer',
    '/employer/openings',
    '/employer/openings/new',
    `/employer/openings/${openings[0]?.id}`,
    '/employer/events',
    ...(ours ? [`/employer/events/${ours}`, `/employer/events/${ours}/give-back`] : []),
    ...(free ? [`/employer/events/${free}`] : []),
    '/employer/list',
    '/employer/cards',
    '/employer/team',
    '/sign-in/rooms',
  ];
}

async function staffPages(page: Page): Promise<string[]> {
  const { staff } = await askAs<Schemas['Session']>(page, 'GET', 'session');
  const ohjaamo = staff?.ohjaamos[0]?.id;
  const months = [0, 28].map((days) => dayFromNow(days).slice(0, 7));
  const found = await Promise.all(
    [...new Set(months)].map((month) =>
      askAs<Schemas['Month']>(page, 'GET', `staff/month?ohjaamo=${ohjaamo}&month=${month}`),
    ),
  );
  const events = found.flatMap((month) => month.events);
  const slots = events.find(({ partKinds, status }) => status === 'published' && partKinds.includes('slots'));
  const event = `/staff/events/${(slots ?? events[0])?.id}`;
  const details = await askAs<Schemas['StaffEvent']>(page, 'GET', event.slice(1));
  const list = await askAs<Schemas['DayList']>(page, 'GET', `${event.slice(1)}/list`);
  const openings = await askAs<Schemas['OwnOpenings']>(page, 'GET', 'staff/openings');
  const waiting = openings.openings.find(({ status }) => status === 'waiting') ?? openings.openings[0];
  const known = await askAs<Schemas['Firms']>(page, 'GET', 'staff/firms?search=Kipin%C3%A4');
  const [firm] = known.firms;
  const { people } = await askAs<Schemas['FoundPeople']>(page, 'GET', `staff/people?ohjaamo=${ohjaamo}&q=ai`);
  return [
    '/staff',
    `/staff/month?month=${months.at(-1)}`,
    '/staff/events/new',
    '/staff/series/new',
    `/staff/series/new?formatCode=vartissa-toihin&rule.every=month&rule.week=1&rule.weekday=3&time=14:00&startsOn=${dayFromNow(1)}&until=${dayFromNow(120)}`,
    event,
    ...['change', 'cancel', 'list', 'list?by=table', 'register', 'poster'].map((more) => `${event}/${more}`),
    ...details.tables.slice(0, 1).map(({ id }) => `${event}/tables/${id}`),
    ...list.rows.slice(0, 1).map(({ registrationId }) => `${event}/list/${registrationId}`),
    '/staff/approvals',
    '/staff/openings',
    '/staff/openings/new',
    `/staff/openings/${waiting?.id}`,
    '/staff/employers',
    '/staff/employers/new',
    ...['', '/visit', '/contact'].map((more) => `/staff/employers/${firm?.id}${more}`),
    '/staff/people?q=ai',
    ...people.slice(0, 1).map(({ id }) => `/staff/people/${id}`),
  ];
}
