import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor, StaffActor, YoungActor } from '../accounts/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { mustKnow } from '../people/known-at.js';
import { shownName } from '../people/shown-name.js';
import { recordReading } from '../privacy/reading.js';
import { knownToEmployer } from './proposal.states.js';
import { fits, forFirm, forStaff, forYoung, type Query, waitingFirst } from './proposal.views.js';
import type {
  employerProposals,
  MyProposal,
  myProposals,
  proposalDraft,
  proposalDraftQuery,
  ProposedOpening,
  StaffProposal,
  staffProposals,
} from './proposals.schema.js';
import {
  FIRM_HAS_ACCOUNT,
  OPEN_PROPOSAL,
  OPENING_SEEN,
  PERSON_TO_ASK,
  PROPOSALS,
  type ProposalRow,
} from './proposals.sql.js';

/** Proposals as each side sees them. Whose they are is asked first, behind the walls; what they are made of is read past them. */
@Injectable()
export class ProposalListsService {
  constructor(private readonly db: Database) {}

  async ofStaff(actor: StaffActor, query: Query): Promise<z.infer<typeof staffProposals>> {
    return this.db.as(actor, async (tx) => {
      const ids = await tx.rows<{ id: string }>(
        `SELECT id FROM proposal WHERE actor_kind() = 'staff' AND ohjaamo_id = ANY($1::uuid[]) AND ($2::uuid IS NULL OR person_id = $2)
           AND ($3::uuid IS NULL OR opening_id = $3) ORDER BY since DESC LIMIT 1000`,
        [actor.peopleOhjaamoIds, query.person ?? null, query.opening ?? null],
      );
      const all = (await rowsOf(tx, ids)).map((row) => forStaff(row, tx.now));
      await recordReading(tx, actor, {
        what: 'person',
        why: 'guidance',
        personIds: all.map(({ person }) => person.id),
      });
      const waitFor = (who: string) => all.filter((one) => one.waitsFor === who).length;
      return {
        proposals: all.filter((one) => fits(one, query)).sort(waitingFirst),
        waiting: { young_person: waitFor('young_person'), employer: waitFor('employer'), us: waitFor('us') },
        overdue: all.filter(({ isOverdue }) => isOverdue).length,
      };
    });
  }

  /** @throws Problem not_found */
  async staffOne(actor: StaffActor, proposalId: string): Promise<StaffProposal> {
    return this.db.as(actor, async (tx) => {
      const ids = await tx.rows<{ id: string }>(
        'SELECT id FROM proposal WHERE id = $1 AND ohjaamo_id = ANY($2::uuid[])',
        [proposalId, actor.peopleOhjaamoIds],
      );
      const [row] = await rowsOf(tx, ids);
      if (!row) throw refuseAnywhere('not_found');
      const { personId, ohjaamo } = row;
      await recordReading(tx, actor, {
        what: 'person',
        why: 'guidance',
        personIds: [personId],
        ohjaamoId: ohjaamo.id,
      });
      return forStaff(row, tx.now);
    });
  }

  /** What would be proposed, and to whom. @throws Problem not_found */
  async draft(
    actor: StaffActor,
    { opening: openingId, person: personId }: z.output<typeof proposalDraftQuery>,
  ): Promise<z.infer<typeof proposalDraft>> {
    return this.db.as(actor, async (tx) => {
      await mustKnow(tx, personId, actor.peopleOhjaamoIds);
      const [seen] = await tx.rows<{ opening: ProposedOpening; employerId: string }>(OPENING_SEEN, [
        tx.now.toString(),
        openingId,
        actor.ohjaamoIds,
      ]);
      if (!seen) throw refuseAnywhere('not_found');
      const ours = [personId, openingId, actor.peopleOhjaamoIds];
      const [open] = await tx.rows<{ id: string }>(`${OPEN_PROPOSAL} AND ohjaamo_id = ANY($3::uuid[])`, ours);
      await recordReading(tx, actor, { what: 'person', why: 'guidance', personIds: [personId] });
      await tx.beyond();
      const [person] = await tx.rows<z.infer<typeof proposalDraft>['person']>(PERSON_TO_ASK, [personId]);
      const [firm] = await tx.rows<{ has: boolean }>(FIRM_HAS_ACCOUNT, [seen.employerId]);
      return {
        opening: seen.opening,
        person: person as z.infer<typeof proposalDraft>['person'],
        firmHasAccount: firm?.has ?? false,
        openProposalId: open?.id ?? null,
      };
    });
  }

  async ofYoung(actor: YoungActor): Promise<z.infer<typeof myProposals>> {
    return this.db.as(actor, async (tx) => {
      const ids = await tx.rows<{ id: string }>('SELECT id FROM proposal WHERE person_id = $1', [actor.id]);
      return { proposals: (await rowsOf(tx, ids)).map(forYoung).reverse() };
    });
  }

  /** @throws Problem not_found */
  async youngOne(actor: YoungActor, proposalId: string): Promise<MyProposal> {
    return this.db.as(actor, async (tx) => {
      const ids = await tx.rows<{ id: string }>('SELECT id FROM proposal WHERE id = $1 AND person_id = $2', [
        proposalId,
        actor.id,
      ]);
      const [row] = await rowsOf(tx, ids);
      if (!row) throw refuseAnywhere('not_found');
      return forYoung(row);
    });
  }

  /** What the holder of its link sees; past the walls already. */
  async byLink(tx: Tx, proposalId: string): Promise<MyProposal | undefined> {
    const [row] = await rowsOf(tx, [{ id: proposalId }]);
    return row && forYoung(row);
  }

  /** Those that the firm may know of, while the yes stands. */
  async ofFirm(actor: RecruiterActor): Promise<z.infer<typeof employerProposals>> {
    return this.db.as(actor, async (tx) => {
      const ids = await tx.rows<{ id: string }>(
        `SELECT id FROM proposal WHERE employer_id = $1 AND state = ANY($2::text[])`,
        [actor.employerId, knownToEmployer],
      );
      const rows = (await rowsOf(tx, ids)).filter(({ shared }) => shared !== null);
      const nameOf = await shownName(
        tx,
        rows.map(({ personId }) => personId),
      );
      const proposals = rows.map((row) => forFirm(row, nameOf(row.personId, row.shared?.firstName ?? '')));
      return { proposals, asOf: tx.now.toString() };
    });
  }
}

/** @param ids of proposals that whoever asks may see */
async function rowsOf(tx: Tx, ids: { id: string }[]): Promise<ProposalRow[]> {
  if (ids.length === 0) return [];
  await tx.beyond();
  return tx.rows<ProposalRow>(PROPOSALS, [tx.now.toString(), ids.map(({ id }) => id)]);
}
