import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { YoungActor } from '../accounts/actor.js';
import { openLink } from '../accounts/link.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type DatabaseActor, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { refuse as refuseBooking } from '../bookings/bookings.problems.js';
import { ConsentsService } from '../people/consents.service.js';
import { type LockedProposal, lockProposal, moveProposal, tellFirm } from './proposal.moving.js';
import { LATER_DAYS, MOST_LATERS, proposalMove } from './proposal.states.js';
import { ProposalListsService } from './proposal-lists.service.js';
import { refuse } from './proposals.problems.js';
import type { MyProposal, refusalInput, yesInput } from './proposals.schema.js';

/** A link from a message stops working so long after its question was asked last. */
const LINK_DAYS = 60;

/** What the young person says: by the link from the message, or signed in. Sharing a card is for who is signed in, as elsewhere. */
@Injectable()
export class MyProposalsService {
  constructor(
    private readonly db: Database,
    private readonly lists: ProposalListsService,
    private readonly consents: ConsentsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Their yes is a consent for exactly this firm and this opening; only now the firm hears of it. */
  async sayYes(actor: YoungActor, proposalId: string, input: z.output<typeof yesInput>): Promise<MyProposal> {
    await this.db.as(actor, async (tx) => {
      await mustBeMine(tx, actor, proposalId);
      const isNew = await this.consents.shareForProposal(tx, actor, {
        consentId: input.consentId,
        proposalId,
        cardVersion: input.cardVersion,
        until: input.until ?? null,
      });
      if (!isNew) return;
      const proposal = (await lockProposal(tx, proposalId)) as LockedProposal;
      await moveProposal(tx, proposal, 'say_yes');
      if (await tellFirm(tx, proposal, 'first'))
        await moveProposal(tx, proposal, 'hand_over', { also: { told_by: 'account' } });
    });
    return this.lists.youngOne(actor, proposalId);
  }

  /** Works at once; nobody is told why. */
  async takeBack(actor: YoungActor, proposalId: string): Promise<MyProposal> {
    const { shared, state } = await this.lists.youngOne(actor, proposalId);
    if (!shared && state !== 'taken_back') throw refuse('wrong_state', { state });
    if (shared) await this.consents.takeBack(actor, shared.consentId);
    return this.lists.youngOne(actor, proposalId);
  }

  async sayNo(
    actor: YoungActor,
    proposalId: string,
    input: z.output<typeof refusalInput>,
  ): Promise<MyProposal> {
    await this.db.as(actor, async (tx) => {
      await mustBeMine(tx, actor, proposalId);
      await no(tx, proposalId, input);
    });
    return this.lists.youngOne(actor, proposalId);
  }

  async sayLater(actor: YoungActor, proposalId: string): Promise<MyProposal> {
    await this.db.as(actor, async (tx) => {
      await mustBeMine(tx, actor, proposalId);
      await later(tx, proposalId);
    });
    return this.lists.youngOne(actor, proposalId);
  }

  // by the link from the message

  /** Changes nothing: mail scanners follow links, too. @throws Problem link_unknown */
  async byLink(sealed: string): Promise<MyProposal> {
    return this.withLink(sealed, () => Promise.resolve());
  }

  async sayNoByLink(sealed: string, input: z.output<typeof refusalInput>): Promise<MyProposal> {
    return this.withLink(sealed, (tx, id) => no(tx, id, input));
  }

  async sayLaterByLink(sealed: string): Promise<MyProposal> {
    return this.withLink(sealed, (tx, id) => later(tx, id));
  }

  private async withLink(sealed: string, work: (tx: Tx, id: string) => Promise<void>): Promise<MyProposal> {
    const link = openLink(sealed, this.config.SECRET);
    if (link?.subject !== 'proposal') throw refuseBooking('link_unknown');
    return this.db.as(holder(link.id), async (tx) => {
      const since = tx.now.subtract({ hours: 24 * LINK_DAYS }).toString();
      const [open] = await tx.rows('SELECT FROM proposal WHERE id = $1 AND asked_at > $2', [link.id, since]);
      if (!open) throw refuseBooking('link_unknown');
      await work(tx, link.id);
      return (await this.lists.byLink(tx, link.id)) as MyProposal;
    });
  }
}

/** Whoever holds the link acts as the one it was made for; the trail says by which link. */
const holder = (id: string): DatabaseActor => beyond({ kind: 'link', id });

async function no(tx: Tx, id: string, { reasons }: z.output<typeof refusalInput>): Promise<void> {
  const proposal = (await lockProposal(tx, id)) as LockedProposal;
  // A reason may come after the no, from the next screen.
  if (proposal.state === proposalMove('say_no').to) {
    if (reasons.length > 0) await tx.rows('UPDATE proposal SET no_reasons = $2 WHERE id = $1', [id, reasons]);
    return;
  }
  await moveProposal(tx, proposal, 'say_no', { also: { no_reasons: reasons } });
}

async function later(tx: Tx, id: string): Promise<void> {
  const proposal = (await lockProposal(tx, id)) as LockedProposal;
  if (proposal.state === proposalMove('say_later').to) return;
  if (proposal.state === 'asked' && proposal.laters >= MOST_LATERS) throw refuse('later_no_more');
  const again = tx.now.toZonedDateTimeISO(proposal.zone).add({ days: LATER_DAYS }).toInstant();
  await moveProposal(tx, proposal, 'say_later', {
    also: { ask_again_at: again.toString(), laters: proposal.laters + 1 },
  });
}

/** @throws Problem not_found */
async function mustBeMine(tx: Tx, actor: YoungActor, proposalId: string): Promise<void> {
  const [mine] = await tx.rows('SELECT FROM proposal WHERE id = $1 AND person_id = $2', [
    proposalId,
    actor.id,
  ]);
  if (!mine) throw refuseAnywhere('not_found');
}
