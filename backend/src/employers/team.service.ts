import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor } from '../accounts/actor.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { TEAM_NOW } from './employer.views.sql.js';
import { refuse } from './employers.problems.js';
import type { recruiterInput, teamView } from './employers.schema.js';
import { Recruiter } from './recruiter.entity.js';
import { invite } from './team.invitation.js';

type Team = z.output<typeof teamView>;

/** An owner looks after a firm's recruiters. Whoever is invited belongs once they have signed in. */
@Injectable()
export class TeamService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
  ) {}

  async all({ employerId }: RecruiterActor): Promise<Team> {
    const [team] = await this.db.once<Team>(
      'team',
      `SELECT ${TEAM_NOW} AS recruiters FROM employer h WHERE h.id = $1`,
      [employerId, this.clock.now().toString()],
    );
    if (!team) throw refuseAnywhere('not_found');
    return team;
  }

  /** Invites somebody, or changes somebody. A new address belongs to nobody before it was signed in with. @throws Problem own_address */
  async save(
    actor: RecruiterActor,
    recruiterId: string,
    input: z.output<typeof recruiterInput>,
  ): Promise<Team> {
    await this.db.as(actor, async (tx) => {
      await mustOwn(tx, actor);
      const { name, email, language } = input;
      const card = { name, email, phone: input.phone || null, language };
      const known = await this.find(tx, actor, recruiterId);
      if (!known) {
        const { employerId } = actor;
        await unlessTwice(tx.manager.insert(Recruiter, { ...card, id: recruiterId, employerId }));
        await record(tx, { subject: 'recruiter', id: recruiterId, from: null, to: 'invited' });
        return invite(tx, recruiterId);
      }
      const isMoved = known.email !== email;
      if (isMoved && recruiterId === actor.id) throw refuse('own_address');
      await unlessTwice(tx.manager.update(Recruiter, { id: recruiterId }, card));
      if (!isMoved) return;
      await invite(tx, recruiterId);
      await this.sessions.endAll(tx, known.email);
    });
    return this.all(actor);
  }

  /** Sends the invitation again, for another fortnight; at most once a day. @throws Problem already_accepted */
  async inviteAgain(actor: RecruiterActor, recruiterId: string): Promise<Team> {
    await this.db.as(actor, async (tx) => {
      await mustOwn(tx, actor);
      const known = await this.find(tx, actor, recruiterId);
      if (!known) throw refuseAnywhere('not_found');
      if (!known.invitationEndsAt) throw refuse('already_accepted');
      await invite(tx, recruiterId);
    });
    return this.all(actor);
  }

  /**
   * The firm has one owner, and now it is somebody else. Both sign in again, because what they may do is another.
   * @throws Problem not_accepted when they have never been here
   */
  async handOver(actor: RecruiterActor, recruiterId: string): Promise<Team> {
    await this.db.as(actor, async (tx) => {
      await mustOwn(tx, actor);
      const known = await this.find(tx, actor, recruiterId);
      if (!known) throw refuseAnywhere('not_found');
      if (known.owner) return;
      if (known.invitationEndsAt) throw refuse('not_accepted');
      await tx.rows('UPDATE recruiter SET owner = (id = $2) WHERE employer_id = $1 AND (owner OR id = $2)', [
        actor.employerId,
        recruiterId,
      ]);
      await record(
        tx,
        { subject: 'recruiter', id: actor.id, from: 'owner', to: 'member' },
        { subject: 'recruiter', id: recruiterId, from: 'member', to: 'owner' },
      );
      const [me] = await tx.rows<{ email: string }>('SELECT email FROM recruiter WHERE id = $1', [actor.id]);
      for (const { email } of [known, ...(me ? [me] : [])]) await this.sessions.endAll(tx, email);
    });
    return this.all(actor);
  }

  /** They are out at once. @throws Problem owner_only, owner_stays */
  async remove(actor: RecruiterActor, recruiterId: string): Promise<Team> {
    await this.db.as(actor, async (tx) => {
      await mustOwn(tx, actor);
      const known = await this.find(tx, actor, recruiterId, 'also removed');
      if (!known) throw refuseAnywhere('not_found');
      if (known.owner) throw refuse('owner_stays');
      if (known.removedAt) return;
      const removedAt = new Date(tx.now.epochMilliseconds);
      await tx.manager.update(Recruiter, { id: recruiterId }, { removedAt });
      const from = known.invitationEndsAt ? 'invited' : 'member';
      await record(tx, { subject: 'recruiter', id: recruiterId, from, to: 'removed' });
      await this.sessions.endAll(tx, known.email);
    });
    return this.all(actor);
  }

  /** @throws Problem not_found when the id is somebody's of another firm, or of one who was removed */
  private async find(tx: Tx, { employerId }: RecruiterActor, id: string, alsoRemoved?: 'also removed') {
    const known = await tx.manager.findOne(Recruiter, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (known && (known.employerId !== employerId || (known.removedAt && !alsoRemoved))) {
      throw refuseAnywhere('not_found');
    }
    return known;
  }
}

/**
 * Changes of a firm's team stand in line. Whether the actor is the owner is read here again: the guard read it before the line,
 * and somebody may have handed the firm over meanwhile.
 */
async function mustOwn(tx: Tx, { id, employerId }: RecruiterActor): Promise<void> {
  await tx.rows('SELECT FROM employer WHERE id = $1 FOR NO KEY UPDATE', [employerId]);
  const [me] = await tx.rows<{ owner: boolean }>(
    'SELECT owner FROM recruiter WHERE id = $1 AND removed_at IS NULL',
    [id],
  );
  if (!me?.owner) throw refuse('owner_only');
}

async function unlessTwice(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'recruiter_email_once') throw refuse('recruiter_exists');
    // Behind the wall stands somebody of another firm.
    if (constraint === 'recruiter_pk') throw refuseAnywhere('not_found');
    throw error;
  }
}
