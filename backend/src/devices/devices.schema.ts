import { z } from 'zod';
import { eventCard, tableView } from '../events/events.schema.js';
import { id, localised, text } from '../platform/http/fields.js';

export const deviceKind = z.enum(['kiosk', 'board']).meta({ id: 'DeviceKind' });

export const deviceInput = z
  .object({
    kind: deviceKind,
    ohjaamoId: id,
    /** The one event of a board; a kiosk has none. */
    eventId: id.nullish(),
    name: text(60),
  })
  .meta({ id: 'DeviceInput' });
export type DeviceInput = z.output<typeof deviceInput>;

export const deviceView = z
  .object({
    id,
    kind: deviceKind,
    name: z.string(),
    ohjaamo: z.object({ id, name: z.string() }),
    event: z.object({ id, title: localised, startsAt: z.string() }).nullable(),
    madeBy: z.string().nullable(),
    madeAt: z.string(),
    pairedAt: z.string().nullable(),
    lastSeenOn: z.string().nullable(),
    /** What is typed on the device, while it can be. */
    code: z.object({ text: z.string(), endsAt: z.string() }).nullable(),
  })
  .meta({ id: 'Device' });
export type DeviceView = z.output<typeof deviceView>;

export const devicesView = z.object({ devices: z.array(deviceView) }).meta({ id: 'Devices' });

export const pairingInput = z.object({ kind: deviceKind, code: text(20) }).meta({ id: 'PairingInput' });
export const pairedView = z.object({ kind: deviceKind, name: z.string() }).meta({ id: 'Paired' });

const shownEvent = eventCard.pick({
  id: true,
  title: true,
  format: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
  elsewhere: true,
  partKinds: true,
  freePlaces: true,
});

/** What is on at this Ohjaamo today; no person stands in it. */
export const kioskToday = z
  .object({
    ohjaamo: z.object({ id, name: z.string(), timeZone: z.string() }),
    day: z.string(),
    events: z.array(shownEvent.meta({ id: 'EventOnScreen' })),
  })
  .meta({ id: 'KioskToday' });

/** Who sits where; no person stands in it. */
export const boardEvent = shownEvent
  .extend({
    status: eventCard.shape.status,
    ohjaamo: eventCard.shape.ohjaamo,
    tables: z.array(
      tableView
        .pick({ number: true, mode: true, topic: true })
        .extend({ employer: z.object({ name: z.string() }).nullable() }),
    ),
  })
  .meta({ id: 'BoardEvent' });
