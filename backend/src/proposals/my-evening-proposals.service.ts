import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { YoungActor } from '../accounts/actor.js';
import { openLink, sealLink } from '../accounts/link.js';
import { refuse as refuseBooking } from '../bookings/bookings.problems.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import { EveningPlaces } from './evening-places.service.js';
import { type LockedEvening, lockEvening, moveEvening } from './evening-proposal.moving.js';
import { answerable } from './evening-proposal.states.js';
import type { MyEveningProposal, MyEveningProposals } from './evening-proposals.schema.js';
import { MY_EVENING, MY_EVENINGS } from './evening-proposals.sql.js';
import { LATER_DAYS, MOST_LATERS } from './proposal.states.js';
import { refuse } from './proposals.problems.js';

/** What somebody says by the link from the message. Nothing of a card is shared by it, so that nobody has to sign in. */
@Injectable()
export class MyEveningProposalsService {
  constructor(
    private readonly db: Database,
    private readonly places: EveningPlaces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** All that I was asked to, with the link by which I answer; what waits for me first, then the latest. */
  all(actor: YoungActor): Promise<MyEveningProposals> {
    return this.db.as(actor, async (tx) => {
      const mine = await tx.rows<{ id: string }>('SELECT id FROM evening_proposal WHERE person_id = $1', [
        actor.id,
      ]);
      await tx.beyond();
      const rows = await tx.rows<Omit<MyEveningProposals['proposals'][number], 'link'> & { isOver: boolean }>(
        MY_EVENINGS,
        [tx.now.toString(), mine.map(({ id }) => id)],
      );
      return {
        proposals: rows.map(({ isOver, ...one }) => ({ ...one, link: isOver ? null : this.linkOf(one.id) })),
      };
    });
  }

  /** Changes nothing: mail scanners follow links, too. @throws Problem link_unknown */
  view(sealed: string): Promise<MyEveningProposal> {
    return this.withLink(sealed, () => Promise.resolve());
  }

  /**
   * The place first, by the bookings room's own verb, and then the word: `yes` is only where there is a place. A second tap finds the
   * same place; a withdrawal at the same moment wins or loses as a whole. @throws Problem wrong_state
   */
  async sayYes(sealed: string): Promise<MyEveningProposal> {
    const { id, state, event } = await this.view(sealed);
    if (state === 'yes') return this.view(sealed);
    if (!answerable.includes(state) || !event.isComing) throw refuse('wrong_state', { state });
    const hasPlace = await this.places.take(id);
    return this.withLink(sealed, async (tx, one) => {
      if (await moveEvening(tx, one, hasPlace ? 'say_yes' : 'find_full')) return;
      if (one.state !== 'yes' && one.state !== 'full') throw refuse('wrong_state', { state: one.state });
    });
  }

  sayNo(sealed: string): Promise<MyEveningProposal> {
    return this.withLink(sealed, async (tx, one) => {
      if (one.state === 'no' || (await moveEvening(tx, one, 'say_no'))) return;
      throw refuse('wrong_state', { state: one.state });
    });
  }

  /** Asked again in a week, or when half of the time until the evening is over. */
  sayLater(sealed: string): Promise<MyEveningProposal> {
    return this.withLink(sealed, async (tx, one) => {
      if (one.state === 'later') return;
      if (one.state === 'asked' && one.laters >= MOST_LATERS) throw refuse('later_no_more');
      const left = tx.now.until(Temporal.Instant.from(one.startsAt)).total('seconds');
      const seconds = Math.max(0, Math.min(LATER_DAYS * 24 * 3600, Math.floor(left / 2)));
      if (!(await moveEvening(tx, one, 'say_later', tx.now.add({ seconds }).toString())))
        throw refuse('wrong_state', { state: one.state });
    });
  }

  private linkOf(id: string): string {
    return sealLink({ subject: 'proposal', id, route: 'message' }, this.config.SECRET);
  }

  private withLink(
    sealed: string,
    work: (tx: Tx, one: LockedEvening) => Promise<void>,
  ): Promise<MyEveningProposal> {
    const link = openLink(sealed, this.config.SECRET);
    if (link?.subject !== 'proposal') throw refuseBooking('link_unknown');
    return this.db.as(beyond({ kind: 'link', id: link.id }), async (tx) => {
      const read = () =>
        tx.rows<Omit<MyEveningProposal, 'mayLater'> & { laters: number }>(MY_EVENING, [
          tx.now.toString(),
          link.id,
        ]);
      if ((await read()).length === 0) throw refuseBooking('link_unknown');
      await work(tx, await lockEvening(tx, link.id));
      const [row] = await read();
      if (!row) throw refuseBooking('link_unknown');
      const { laters, ...one } = row;
      return { ...one, mayLater: one.state === 'asked' && laters < MOST_LATERS };
    });
  }
}
