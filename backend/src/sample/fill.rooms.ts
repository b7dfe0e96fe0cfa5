import { Temporal } from 'temporal-polyfill';
import { sealLink } from '../accounts/link.js';
import { MyTurnService } from '../room/my-turn.service.js';
import type { Deed } from '../room/engine/deeds.js';
import { journeyOf } from '../room/engine/room.types.js';
import { RoomService } from '../room/room.service.js';
import { RoomStore } from '../room/room.store.js';
import { TableRoomService } from '../room/table-room.service.js';
import { idFor } from './chance.js';
import type { PlannedEvent } from './fill.programme.js';
import { firms } from './firms.js';
import { type Stage, ZONE } from './stage.js';

const WORDS = {
  go_on: [
    'Reipas ja oma-aloitteinen. Soitan huomenna.',
    'Sopii iltavuoroihin.',
    'Osasi kysyä oikeita asioita.',
  ],
  work_trial: ['Kokeillaan ensin kaksi viikkoa keittiössä.', 'Kiinnostui varastosta, kortti puuttuu vielä.'],
  not_now: ['Palataan asiaan keväällä.', ''],
  someone_else: ['Etsii enemmän asiakastyötä.'],
} as const;
type Impression = keyof typeof WORDS;

/** How it went, as both say: the firm in two taps, and two of three young people on their phones. */
export async function sayHowItWent(stage: Stage, { plan, event }: PlannedEvent): Promise<void> {
  const { chance } = stage;
  const evening = await stage.get(RoomStore).read(event.id);
  for (const { id, tableId, ticketId, state } of evening?.room.turns ?? []) {
    if (state !== 'done') continue;
    const { employerId } = evening?.tables.get(tableId) ?? {};
    const firm = employerId && (await firmOf(stage, plan.firms ?? [], employerId));
    if (firm) {
      const impression = chance.pick<Impression>([
        'go_on',
        'go_on',
        'work_trial',
        'not_now',
        'not_now',
        'someone_else',
      ]);
      await stage.db.acting(firm, () =>
        stage
          .get(TableRoomService)
          .say(firm, event.id, id, { impression, words: chance.pick(WORDS[impression]) }),
      );
    }
    if (chance.below(3) === 0) continue;
    const link = sealLink({ subject: 'ticket', id: ticketId, route: 'screen' }, stage.config.SECRET);
    await stage.get(MyTurnService).answer(link, id, chance.pick(['yes', 'yes', 'maybe', 'no'] as const));
  }
}

async function firmOf(stage: Stage, keys: string[], employerId: string) {
  for (const { key } of firms.filter((one) => keys.includes(one.key))) {
    const owner = await stage.ownerOf(key);
    if (owner.employerId === employerId) return owner;
  }
  return null;
}

/** In the middle of it: somebody has stepped out, somebody is on hold, one comes from elsewhere, one fits nobody. */
export async function stirUp(stage: Stage, { event }: PlannedEvent): Promise<void> {
  const rooms = stage.get(RoomService);
  const evening = await stage.get(RoomStore).read(event.id);
  if (!evening) return;
  const staff = stage.staffAt(event.ohjaamo.slug);
  const waiting = evening.room.tickets.filter((ticket) => journeyOf(evening.room, ticket) === 'waiting');
  const last = waiting.slice(-2);
  const deeds: Deed[] = [
    ...last.slice(0, 1).map(({ id }): Deed => ({ do: 'move', ticketId: id, to: 'out' })),
    ...last.slice(1).map(({ id }): Deed => ({ do: 'hold', ticketId: id })),
  ];
  for (const [n, deed] of deeds.entries())
    await rooms.do(staff, {
      eventId: event.id,
      deedId: idFor(`stir ${event.id} ${n}`),
      asked: 'sample',
      deed,
    });
  await stage.db.as(staff, (tx) =>
    tx.rows(
      'INSERT INTO unmatched_check_in (id, ohjaamo_id, event_id, said, at) VALUES ($1, $2, $3, $4, $5)',
      [
        idFor(`unmatched ${event.id}`),
        evening.ohjaamoId,
        event.id,
        'Alex …7788',
        tx.now.subtract({ minutes: 4 }).toString(),
      ],
    ),
  );
}

/** On the wall of the Ohjaamo: half an hour ago, at a round time. */
export const justBegun = (stage: Stage): Temporal.ZonedDateTime =>
  stage.present
    .toZonedDateTimeISO(ZONE)
    .subtract({ minutes: 30 })
    .round({ smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'floor' });
