import { testDatabase, type TestDatabase } from '../../test/support/database.js';
import { bookBy } from './book.sql.js';
import { FREE_BESIDE, FREE_IN_EVENT, WHY_NOT } from './bookings.sql.js';
import { OUR_TABLE, WAITING_AT } from './desk.sql.js';
import { FREE_SLOTS, NEXT_IN_LINE, OVERDUE, PART, UNTIDY } from './promotion.sql.js';
import {
  ENTRIES_OF_PERSON,
  ENTRY,
  REGISTRATION,
  REGISTRATIONS_OF_EVENT,
  REGISTRATIONS_OF_FEED,
  REGISTRATIONS_OF_PERSON,
} from './registration.sql.js';
import { HAS_ALREADY, STANDING_IN_LINE, WAITED_FOR } from './waiting-list.sql.js';

describe('statements of bookings', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    // Tables are empty here; what counts is that there is an index for each lookup at all.
    await database.query(
      `ALTER DATABASE ${new URL(database.url).pathname.slice(1)} SET enable_seqscan = off`,
    );
  });
  afterAll(() => database.drop());

  it.each([
    ...(['slot', 'seat'] as const).flatMap((place) =>
      (['phone', 'email', 'nobody'] as const).map((knownBy): [string, string] => {
        const { name, text } = bookBy(place, knownBy);
        return [name, text];
      }),
    ),
    ['why not', WHY_NOT],
    ['free times beside', FREE_BESIDE],
    ['free times of an event', FREE_IN_EVENT],
    ['waiting at an event', WAITING_AT],
    ['our table', OUR_TABLE],
    ['overdue offers', OVERDUE],
    ['part', PART],
    ['free slots', FREE_SLOTS],
    ['next in line', NEXT_IN_LINE],
    ['what the sweep finds', UNTIDY],
    ['registration', REGISTRATION],
    ['registrations of a person', REGISTRATIONS_OF_PERSON],
    ['registrations of a feed', REGISTRATIONS_OF_FEED],
    ['registrations of an event', REGISTRATIONS_OF_EVENT],
    ['entry', ENTRY],
    ['entries of a person', ENTRIES_OF_PERSON],
    ['waited for', WAITED_FOR],
    ['standing in line', STANDING_IN_LINE],
    ['has already', HAS_ALREADY],
  ])('finds everything by an index: %s', async (_, text) => {
    const fresh = await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN, COSTS OFF) ${text}`);
    const plan = fresh.map((row) => row['QUERY PLAN']).join('\n');
    const read = plan.match(/Seq Scan on \S+/g) ?? [];
    expect({ read, plan: read.length ? plan : '' }).toEqual({ read: [], plan: '' });
  });
});
