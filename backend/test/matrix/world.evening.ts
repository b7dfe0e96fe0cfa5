import { randomUUID } from 'node:crypto';
import { insertInto } from '../support/given.rows.js';
import type { Evening, Firm, Here } from './world.types.js';

/** The firm's table will be full, the neighbour's has a free time, a third firm asks for one, one is nobody's; and drafts. */
export async function makeEvening(
  here: Here,
  { firm, neighbour, asking, waitingFirm }: Record<'firm' | 'neighbour' | 'asking' | 'waitingFirm', Firm>,
): Promise<Evening> {
  const { vartti, given, ohjaamo, markers, thing, mark, next } = here;
  const insert = insertInto(vartti.database);
  const event = await given.event({
    ohjaamoId: ohjaamo,
    employerIds: [firm.id, neighbour.id],
    freeTables: 2,
    slotsEach: 2,
    title: `Ilta ${next()}`,
  });
  const alone = await given.event({
    ohjaamoId: ohjaamo,
    employerIds: [neighbour.id],
    freeTables: 1,
    slotsEach: 2,
    day: '2026-12-10',
  });
  const [ours, theirs, asked, free] = event.tables as { id: string }[];
  await vartti.database.query(`UPDATE event_table SET status = 'asked', employer_id = $2 WHERE id = $1`, [
    asked?.id,
    asking.id,
  ]);
  const wish = `Toive${next()}x`;
  await insert('transition', {
    subject: 'event_table',
    subject_id: asked?.id,
    from_state: 'free',
    to_state: 'asked',
    reason: wish,
    actor_kind: 'recruiter',
    at: vartti.clock.now().toString(),
  });
  mark('wish for a table', wish, event.id, asked?.id as string, asking.id);
  for (const [table, { id, owner, openings }] of [
    [ours, firm],
    [theirs, neighbour],
    [asked, asking],
  ] as const) {
    await insert('event_table_recruiter', { event_table_id: table?.id, recruiter_id: owner.id });
    for (const opening of [openings.opening, openings['hidden opening']])
      await insert('event_table_opening', { event_table_id: table?.id, opening_id: opening });
    for (const marker of markers)
      if (marker.of.has(owner.id) || marker.of.has(openings['hidden opening'])) {
        marker.of.add(event.id);
        for (const { id: tableId } of [ours, theirs, asked, free] as { id: string }[]) marker.of.add(tableId);
      }
    if (!id) throw new Error('a firm without an id');
  }
  const slotOf = (table: { id: string } | undefined, n: number) =>
    event.slots.filter(({ tableId }) => tableId === table?.id)[n]?.id as string;
  const part = event.parts.find(({ kind }) => kind === 'slots')?.id as string;
  const freeSlot = slotOf(theirs, 1);
  thing('event', event.id, { with: { freeSlot, part, ohjaamo, fullTable: ours?.id as string } });
  thing('event with our table', event.id, { owners: [firm.id] });
  thing('event with our table', alone.id, { owners: [neighbour.id] });
  thing('slot', freeSlot);
  thing('table', ours?.id as string, { with: { firm: firm.id } });
  thing('asked table', asked?.id as string, { with: { firm: asking.id } });
  thing('free table', free?.id as string, { with: { firm: waitingFirm.id } });

  const draftTitle = `Luonnos${next()}x`;
  const draft = await given.event({
    ohjaamoId: ohjaamo,
    status: 'draft',
    title: draftTitle,
    day: '2026-12-16',
    freeTables: 2,
    tables: 0,
  });
  thing('draft event', draft.id, { with: { part: draft.parts[0]?.id as string, ohjaamo } });
  mark('draft event', draftTitle, draft.id);
  const series = randomUUID();
  const inSeries = `Sarja${next()}x`;
  await insert('event_series', {
    id: series,
    ohjaamo_id: ohjaamo,
    format_code: 'vartissa-toihin',
    rule: 'FREQ=MONTHLY;BYDAY=1WE',
    starts_on: '2027-01-01',
    until: '2027-03-31',
    local_time: '14:00',
    created_at: vartti.clock.now().toString(),
  });
  const first = await given.event({
    ohjaamoId: ohjaamo,
    status: 'draft',
    title: inSeries,
    day: '2027-01-06',
    tables: 0,
  });
  await vartti.database.query('UPDATE event SET series_id = $2 WHERE id = $1', [first.id, series]);
  thing('series', series);
  mark('draft event', inSeries, series, first.id);

  return {
    event: event.id,
    part,
    ours: [slotOf(ours, 0), slotOf(ours, 1)],
    theirs: slotOf(theirs, 0),
    freeSlot,
    ourTable: ours?.id as string,
    draftTable: draft.tables[0]?.id as string,
  };
}
