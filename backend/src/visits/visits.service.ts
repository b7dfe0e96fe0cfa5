import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { KioskActor, StaffActor } from '../accounts/actor.js';
import { keyFor } from '../accounts/keys.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { isUndo, sealUndo } from './visit.undo.js';
import { refuse } from './visits.problems.js';
import type { visitCounted, visitInput, visitsQuery, visitsView } from './visits.schema.js';
import { COUNT_AT_KIOSK, COUNT_BY_STAFF, VISITS } from './visits.sql.js';

type Counted = z.output<typeof visitCounted>;
type Visits = z.output<typeof visitsView>;

/** Figures need a zone when they stand beside one another; all Ohjaamos are in one. */
const ZONE = 'Europe/Helsinki';

/** Counts who came, and keeps nothing else: no transition, no audit row, no line in a log, because each would tell the hour. */
@Injectable()
export class VisitsService {
  private readonly undoKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.undoKey = keyFor('visit-undo', config.SECRET);
  }

  /** @throws Problem id_used, or not_found when the device was taken back in this very moment */
  async countAtKiosk({ id: deviceId }: KioskActor, id: string): Promise<Counted> {
    // The guard has shown which device this is; its row, which it may not read, says where it stands.
    const [here] = await this.db.beyond(() =>
      this.db.once<{ ohjaamoId: string }>('visit_at_kiosk', COUNT_AT_KIOSK, [id, deviceId, this.now()]),
    );
    if (!here) throw refuseAnywhere('not_found');
    return this.counted(id, here.ohjaamoId);
  }

  /** @throws Problem not_found, id_used */
  async countByStaff(
    actor: StaffActor,
    id: string,
    { ohjaamoId }: z.output<typeof visitInput>,
  ): Promise<Counted> {
    mustWorkAt(actor, ohjaamoId);
    await this.db.beyond(() => this.db.once('visit_by_staff', COUNT_BY_STAFF, [id, ohjaamoId, this.now()]));
    return this.counted(id, ohjaamoId);
  }

  /** That was a mistake. A second time changes nothing. @throws Problem undo_over */
  async takeBack(ohjaamoIds: string[], id: string, undo: string): Promise<void> {
    if (!isUndo(undo, id, this.clock.now(), this.undoKey)) throw refuse('undo_over');
    await this.db.once('visit_back', 'DELETE FROM visit WHERE id = $1 AND ohjaamo_id = ANY ($2::uuid[])', [
      id,
      ohjaamoIds,
    ]);
  }

  async figures(actor: StaffActor, { month }: z.output<typeof visitsQuery>): Promise<Visits> {
    const shown = month ?? this.clock.now().toZonedDateTimeISO(ZONE).toPlainDate().toString().slice(0, 7);
    const ohjaamos = await this.db.once<Visits['ohjaamos'][number]>('visits', VISITS, [
      actor.ohjaamoIds,
      shown,
      this.now(),
    ]);
    return { month: shown, ohjaamos };
  }

  /** The same id means the same visit, here and on the day it was counted; elsewhere it is used. */
  private async counted(id: string, ohjaamoId: string): Promise<Counted> {
    const [visit] = await this.db.once('visit', 'SELECT FROM visit WHERE id = $1 AND ohjaamo_id = $2', [
      id,
      ohjaamoId,
    ]);
    if (!visit) throw refuse('id_used');
    const { undo, until } = sealUndo(id, this.clock.now(), this.undoKey);
    return { id, undo, undoUntil: until };
  }

  private now = () => this.clock.now().toString();
}
