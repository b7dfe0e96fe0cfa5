import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor } from '../accounts/actor.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { tell } from '../messages/outbox.js';
import { Database, type Tx } from '../platform/database/database.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { TEAM } from './employer.views.sql.js';
import { refuse } from './employers.problems.js';
import type { recruiterInput, teamView } from './employers.schema.js';
import { Recruiter } from './recruiter.entity.js';

type Team = z.output<typeof teamView>;

@Injectable()
export class TeamService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsService,
  ) {}

  async all({ employerId }: RecruiterActor): Promise<Team> {
    const [team] = await this.db.once<Team>(
      'team',
      `SELECT ${TEAM} AS recruiters FROM employer h WHERE h.id = $1`,
      [employerId],
    );
    if (!team) throw refuseAnywhere('not_found');
    return team;
  }

  /** Adds somebody, who is told, or changes somebody; whose address changes is signed out. */
  async save(
    actor: RecruiterActor,
    recruiterId: string,
    input: z.output<typeof recruiterInput>,
  ): Promise<Team> {
    mustOwn(actor);
    await this.db.as(actor, async (tx) => {
      const card = {
        name: input.name,
        email: input.email,
        phone: input.phone || null,
        language: input.language,
      };
      const known = await this.find(tx, actor, recruiterId);
      if (known) {
        await unlessTwice(tx.manager.update(Recruiter, { id: recruiterId }, card));
        if (known.email !== card.email) await this.sessions.endAll(tx, known.email);
        return;
      }
      const { employerId } = actor;
      await unlessTwice(tx.manager.insert(Recruiter, { ...card, id: recruiterId, employerId }));
      await tell(tx, {
        template: 'recruiter_invited',
        to: { kind: 'recruiter', id: recruiterId },
        payload: { recruiterId },
        ohjaamoId: await ohjaamoOf(tx, employerId),
        onceKey: `recruiter_invited:${recruiterId}`,
      });
    });
    return this.all(actor);
  }

  /** @throws Problem owner_only, owner_stays */
  async remove(actor: RecruiterActor, recruiterId: string): Promise<Team> {
    mustOwn(actor);
    await this.db.as(actor, async (tx) => {
      const known = await this.find(tx, actor, recruiterId, 'also removed');
      if (!known) throw refuseAnywhere('not_found');
      if (known.owner) throw refuse('owner_stays');
      if (known.removedAt) return;
      const removedAt = new Date(tx.now.epochMilliseconds);
      await tx.manager.update(Recruiter, { id: recruiterId }, { removedAt });
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

function mustOwn({ owner }: RecruiterActor): void {
  if (!owner) throw refuse('owner_only');
}

async function unlessTwice(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'recruiter_email_once') throw refuse('recruiter_exists');
    // The id is somebody's whom this firm does not see.
    if (constraint === 'recruiter_pk') throw refuseAnywhere('not_found');
    throw error;
  }
}

async function ohjaamoOf(tx: Tx, employerId: string): Promise<string | null> {
  const [employer] = await tx.rows<{ id: string }>('SELECT ohjaamo_id AS id FROM employer WHERE id = $1', [
    employerId,
  ]);
  return employer?.id ?? null;
}
