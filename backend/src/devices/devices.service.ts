import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { BoardActor, KioskActor, StaffActor } from '../accounts/actor.js';
import { keyFor } from '../accounts/keys.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { DEVICE_OF_TOKEN, DEVICES, type DeviceRow, MAKE_DEVICE, type PairedRow } from './device.sql.js';
import { deviceCookie, hashOf, type WithCookies } from './device.cookie.js';
import { refuse } from './devices.problems.js';
import type { DeviceInput, DeviceView } from './devices.schema.js';
import { codeOf, inWords, newBeginning } from './pairing.code.js';

const CODE_MINUTES = 10;
/** A code that was tried this often wrongly pairs nothing any more. */
export const CODE_TRIES = 5;
/** How long one that was never paired, or was taken back, is remembered. */
const FORGOTTEN_AFTER_DAYS = 30;

@Injectable()
export class DevicesService {
  private readonly cookie: ReturnType<typeof deviceCookie>;
  private readonly codeKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.cookie = deviceCookie(config);
    this.codeKey = keyFor('pairing-code', config.SECRET);
  }

  /**
   * Which device asks; null when none of ours.
   * @throws Problem device_revoked, board_over
   */
  async of(request: WithCookies): Promise<KioskActor | BoardActor | null> {
    const token = this.cookie.in(request);
    if (!token) return null;
    const now = this.clock.now();
    const [device] = await this.db.beyond(() =>
      this.db.once<PairedRow>('device_of_token', DEVICE_OF_TOKEN, [hashOf(token), now.toString()]),
    );
    if (!device) return null;
    if (device.revoked) throw refuse('device_revoked');
    if (device.over) throw refuse('board_over');
    await this.seen(device, now);
    return actorOf(device);
  }

  async all(actor: StaffActor): Promise<{ devices: DeviceView[] }> {
    const rows = await this.db.once<DeviceRow>('devices', DEVICES, [
      actor.ohjaamoIds,
      this.clock.now().toString(),
      CODE_TRIES,
    ]);
    return { devices: rows.map((row) => this.view(row)) };
  }

  /** A device that waits for its code to be typed. Asked again, it has the same code, or a new one when that ran out. */
  async make(actor: StaffActor, id: string, input: DeviceInput): Promise<{ devices: DeviceView[] }> {
    mustWorkAt(actor, input.ohjaamoId);
    await this.db.as(actor, async (tx) => {
      await mustBeShown(tx, input);
      // The id may be a device's of another Ohjaamo: then it is used, and nothing more is told.
      await tx.beyond();
      const codeEndsAt = tx.now.add({ minutes: CODE_MINUTES }).round('second').toString();
      const making = tx.rows<{ wasThere: boolean }>(MAKE_DEVICE, [
        id,
        input.kind,
        input.ohjaamoId,
        input.eventId ?? null,
        input.name,
        actor.id,
        tx.now.toString(),
        newBeginning(),
        codeEndsAt,
        CODE_TRIES,
      ]);
      const [made] = await making.catch(unlessCodeIsTaken);
      if (!made) throw refuse('id_used');
      if (!made.wasThere) await record(tx, { subject: 'device', id, from: null, to: 'waiting' });
    });
    return this.all(actor);
  }

  /** From the moment this answers, the device can do nothing any more. */
  async revoke(actor: StaffActor, id: string): Promise<{ devices: DeviceView[] }> {
    await this.db.as(actor, async (tx) => {
      const [device] = await tx.rows<{ ohjaamoId: string; revoked: boolean; paired: boolean }>(
        `SELECT ohjaamo_id AS "ohjaamoId", revoked_at IS NOT NULL AS revoked, paired_at IS NOT NULL AS paired
         FROM device WHERE id = $1 FOR UPDATE`,
        [id],
      );
      mustWorkAt(actor, device?.ohjaamoId);
      if (!device || device.revoked) return;
      await tx.rows(
        'UPDATE device SET revoked_at = $2, code_begins = NULL, code_ends_at = NULL WHERE id = $1',
        [id, tx.now.toString()],
      );
      await record(tx, { subject: 'device', id, from: device.paired ? 'paired' : 'waiting', to: 'revoked' });
      // Whoever streams to this device hears it when the transaction commits.
      await tx.rows(`SELECT pg_notify('live', $1)`, [JSON.stringify({ topic: 'device', id })]);
    });
    return this.all(actor);
  }

  /** Forgets devices that were never paired, or were taken back a while ago; boards go with their event. */
  async tidy(now: Temporal.Instant): Promise<void> {
    await this.db.once(
      'devices_forgotten',
      `DELETE FROM device d WHERE coalesce(d.revoked_at, CASE WHEN d.paired_at IS NULL THEN d.made_at END) < $1
         OR EXISTS (SELECT FROM event e WHERE e.id = d.event_id AND e.ends_at < $1)`,
      [now.subtract({ hours: 24 * FORGOTTEN_AFTER_DAYS }).toString()],
    );
  }

  /** A day's stamp, once a day: staff see which tablet nobody has switched on for a month. */
  private async seen({ id, lastSeenOn }: PairedRow, now: Temporal.Instant): Promise<void> {
    const today = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
    if (lastSeenOn === today) return;
    await this.db.beyond(() =>
      this.db.once('device_seen', 'UPDATE device SET last_seen_on = $2 WHERE id = $1 AND last_seen_on < $2', [
        id,
        today,
      ]),
    );
  }

  private view({ codeBegins, codeEndsAt, ...row }: DeviceRow): DeviceView {
    const code = codeBegins && codeEndsAt && codeOf({ id: row.id, codeBegins, codeEndsAt }, this.codeKey);
    return { ...row, code: code && codeEndsAt ? { text: inWords(code), endsAt: codeEndsAt } : null };
  }
}

function actorOf({ id, kind, ohjaamoId, eventId }: PairedRow): KioskActor | BoardActor {
  return kind === 'kiosk'
    ? { kind, id, ohjaamoId, scope: { kiosk: ohjaamoId } }
    : { kind, id, ohjaamoId, eventId: eventId as string, scope: { event: eventId as string } };
}

/** Two open codes may not begin alike; with 32,768 beginnings that is seldom, and the next try has another. */
function unlessCodeIsTaken(error: unknown): never {
  throw constraintOf(error) === 'device_code_begins_unique' ? refuseAnywhere('busy') : error;
}

/** A board shows one event of this Ohjaamo that everybody may see; a kiosk shows none in particular. */
async function mustBeShown(tx: Tx, { kind, ohjaamoId, eventId }: DeviceInput): Promise<void> {
  if ((kind === 'board') !== Boolean(eventId)) {
    const code = kind === 'board' ? 'required' : 'not_one_of';
    throw refuseAnywhere('malformed', { fields: [{ path: 'eventId', code }] });
  }
  if (!eventId) return;
  const [event] = await tx.rows<{ shown: boolean }>(
    `SELECT status = 'published' AND ends_at > $3 AS shown FROM event WHERE id = $1 AND ohjaamo_id = $2`,
    [eventId, ohjaamoId, tx.now.toString()],
  );
  if (!event) throw refuseAnywhere('not_found');
  if (!event.shown) throw refuse('event_not_shown');
}
