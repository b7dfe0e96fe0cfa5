import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffActor, StaffRole } from '../accounts/actor.js';
import { Notices } from '../accounts/notices.service.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { tell } from '../messages/outbox.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { LAPSE } from './roles-lapse.rules.js';
import { answersFor, fits, givable, type HeldRole, isNeeded, mayGive, type Place } from './staff.rules.js';
import { refuse } from './network.problems.js';
import { leaveTeam, memberWith, TEAM_LOCK } from './staff-team.rows.js';
import type { NewMemberInput, StaffTeam } from './staff-team.schema.js';
import { type MemberRow, MEMBERS, ONE_MEMBER, OTHERS_OF_ROLE, PLACE, PLACES } from './staff-team.sql.js';

type Member = Omit<MemberRow, 'regionName' | 'ohjaamoName' | 'lastUsedOn' | 'lapsesOn'>;
type PlaceRow = Omit<StaffTeam['places'][number], 'roles'>;

@Injectable()
export class StaffTeamService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsService,
    private readonly notices: Notices,
  ) {}

  /** Everybody at the places that I coordinate. */
  async of(actor: StaffActor): Promise<StaffTeam> {
    const held = actor.memberships;
    const members = await this.db.once<MemberRow>('staff_members', MEMBERS, [LAPSE.noticeDays]);
    const places = await this.db.once<PlaceRow>('staff_places', PLACES);
    return {
      members: members
        .filter((member) => answersFor(held, member))
        .map((member) => {
          const isMe = member.staffMemberId === actor.id;
          const mayEnd = !isMe && mayGive(held, member.role, member);
          const mayBecome = mayEnd ? givable(held, member).filter((role) => role !== member.role) : [];
          return { ...member, isMe, mayBecome, mayEnd };
        }),
      places: places
        .map((place) => ({ ...place, roles: givable(held, place) }))
        .filter(({ roles }) => roles.length > 0),
    };
  }

  /** Gives somebody a role at a place, and tells them. @throws Problem own_role, role_not_yours, role_elsewhere, already_member, id_used */
  async invite(actor: StaffActor, id: string, input: NewMemberInput): Promise<StaffTeam> {
    await this.db.as(actor, async (tx) => {
      const held = await heldNow(tx, actor);
      const [place] = await tx.rows<Place>(PLACE, [input.placeId]);
      mustGive(held, input.role, place);
      await tx.beyond();
      if (await isRepeated(tx, id, input, place)) return;
      const staffMemberId = await memberWith(tx, randomUUID(), input);
      if (staffMemberId === actor.id) throw refuse('own_role');
      const [given] = await tx.rows(
        `INSERT INTO staff_membership (id, staff_member_id, region_id, ohjaamo_id, role, granted_on)
         VALUES ($1, $2, $3, $4, $5, $6::timestamptz::date) ON CONFLICT DO NOTHING RETURNING id`,
        [id, staffMemberId, place.regionId, place.ohjaamoId, input.role, tx.now.toString()],
      );
      if (!given) throw refuse('already_member');
      await record(tx, { subject: 'staff_membership', id, from: null, to: input.role });
      await tell(tx, {
        template: 'staff_invited',
        to: { kind: 'staff_member', id: staffMemberId },
        payload: { membershipId: id },
        ohjaamoId: place.ohjaamoId,
        onceKey: `staff_invited:${id}`,
      });
    });
    return this.of(actor);
  }

  /** What they may do is another from the next request on: whoever it is signs in again. @throws Problem last_of_role and as above */
  async changeRole(actor: StaffActor, id: string, role: StaffRole): Promise<StaffTeam> {
    await this.db.as(actor, async (tx) => {
      const held = await heldNow(tx, actor);
      const member = await this.mustDecideAbout(tx, actor, held, id);
      if (member.role === role) return;
      mustGive(held, role, member);
      await mustNotBeLast(tx, member);
      await tx.rows('UPDATE staff_membership SET role = $2 WHERE id = $1', [id, role]);
      await record(tx, { subject: 'staff_membership', id, from: member.role, to: role });
      await this.sessions.endAll(tx, member.email);
    });
    return this.of(actor);
  }

  /** They are out at once; a second time changes nothing. @throws Problem last_of_role, own_role, role_not_yours */
  async end(actor: StaffActor, id: string): Promise<StaffTeam> {
    await this.db.as(actor, async (tx) => {
      const held = await heldNow(tx, actor);
      if (await wasEnded(tx, actor, id)) return;
      const member = await this.mustDecideAbout(tx, actor, held, id);
      await mustNotBeLast(tx, member);
      await leaveTeam(tx, member, 'ended');
      await this.sessions.endAll(tx, member.email);
    });
    return this.of(actor);
  }

  /** For somebody who lost phone and recovery codes: they set up new ways in with a code from their mailbox. */
  async beginAnew(actor: StaffActor, id: string): Promise<StaffTeam> {
    await this.db.as(actor, async (tx) => {
      const held = await heldNow(tx, actor);
      const member = await this.mustDecideAbout(tx, actor, held, id);
      await this.sessions.beginAnew(tx, member.email);
      await record(tx, { subject: 'staff_factors', id: member.staffMemberId, from: null, to: 'begins_anew' });
      await this.notices.factorChanged(member.email, 'begins_anew', tx);
    });
    return this.of(actor);
  }

  /** Afterwards the walls are open: whose sessions end is nobody whom the actor could see. */
  private async mustDecideAbout(tx: Tx, actor: StaffActor, held: HeldRole[], id: string): Promise<Member> {
    const [member] = await tx.rows<Member>(ONE_MEMBER, [id]);
    if (!member || !answersFor(held, member)) throw refuseAnywhere('not_found');
    if (member.staffMemberId === actor.id) throw refuse('own_role');
    mustGive(held, member.role, member);
    await tx.beyond();
    return member;
  }
}

/**
 * Changes of the staff stand in line, one after another for the whole network: they are seldom, and what the next one may do
 * follows from what the one before did. What the actor holds is read here again, because the guard read it before the line.
 * @throws Problem not_found when nothing is left
 */
async function heldNow(tx: Tx, actor: StaffActor): Promise<HeldRole[]> {
  await tx.rows(TEAM_LOCK);
  const held = await tx.rows<HeldRole>(
    `SELECT m.role, m.region_id AS "regionId", m.ohjaamo_id AS "ohjaamoId"
     FROM staff_membership m JOIN staff_member s ON s.id = m.staff_member_id AND s.ended_at IS NULL WHERE s.id = $1`,
    [actor.id],
  );
  if (held.length === 0) throw refuseAnywhere('not_found');
  return held;
}

function mustGive(held: HeldRole[], role: StaffRole, place: Place | undefined): asserts place is Place {
  if (!place || !(answersFor(held, place) || held.some(({ regionId }) => regionId === place.regionId)))
    throw refuseAnywhere('not_found');
  if (!fits(role, place)) throw refuse('role_elsewhere');
  if (!mayGive(held, role, place)) throw refuse('role_not_yours');
}

async function mustNotBeLast(tx: Tx, { id, role, regionId, ohjaamoId }: Member): Promise<void> {
  if (!isNeeded(role)) return;
  const [others] = await tx.rows<{ count: number }>(OTHERS_OF_ROLE, [id, role, regionId, ohjaamoId]);
  if (others?.count === 0) throw refuse('last_of_role');
}

/** Whether this very invitation was given already. @throws Problem id_used */
async function isRepeated(tx: Tx, id: string, input: NewMemberInput, place: Place): Promise<boolean> {
  const [known] = await tx.rows<Member>(ONE_MEMBER, [id]);
  if (known) {
    const isSame =
      known.email === input.email &&
      known.role === input.role &&
      known.regionId === place.regionId &&
      known.ohjaamoId === place.ohjaamoId;
    if (!isSame) throw refuse('id_used');
    return true;
  }
  const [past] = await tx.rows(
    `SELECT FROM transition WHERE subject = 'staff_membership' AND subject_id = $1`,
    [id],
  );
  if (past) throw refuse('id_used');
  return false;
}

/** Ended earlier, by this very person: nothing is left to do, and nothing is told to anybody else. */
async function wasEnded(tx: Tx, actor: StaffActor, id: string): Promise<boolean> {
  const [known] = await tx.rows('SELECT FROM staff_membership WHERE id = $1', [id]);
  if (known) return false;
  await tx.beyond();
  const [past] = await tx.rows(
    `SELECT FROM transition WHERE subject = 'staff_membership' AND subject_id = $1 AND to_state = 'ended' AND actor_id = $2`,
    [id, actor.id],
  );
  return Boolean(past);
}
