/**
 * Lines that ask who is acting, and where no cell turns red when they are wrong: each with what it asks for, and why that shows
 * nobody anything. A line that is changed has to be looked at again.
 */
export const NOT_GUARDS: Record<string, string> = {
  'people/cards.service.ts: await lockPerson(tx, actor.id);':
    'a lock, so that two savings of one card stand in line',
  'people/consents.service.ts: const firstName = await lockPerson(tx, actor.id);':
    'a lock, and the name on one’s own card',
  'privacy/my-data.service.ts: await tx.rows<Change>(CHANGES_OF_ME, [actor.id, SHOWN_LINES]),':
    'names of columns; nothing that stands in them',
  'privacy/my-data.service.ts: holdings: await holdingsOf(tx, actor.id),': 'counts',
  'privacy/my-data.service.ts: const coming = await tx.rows(STILL_COMING, [actor.id, tx.now.toString()]);':
    'a count',
  'privacy/my-data.service.ts: actor.id,': 'counts',
  'privacy/my-data.service.ts: going: await holdingsOf(tx, actor.id),': 'counts',
  'employers/team.service.ts: async function mustOwn(tx: Tx, { id, employerId }: RecruiterActor): Promise<void> {':
    'of the firm a lock alone; who owns it is asked by the id',
  'employers/team.service.ts: const { employerId } = actor;':
    'what is written, not what is asked: the firm of a recruiter who is new',
  "employers/team.service.ts: if (isMoved && recruiterId === actor.id) throw refuse('own_address');":
    'keeps one from changing one’s own address here; employers/team.spec.ts',
  "employers/team.service.ts: { subject: 'recruiter', id: actor.id, from: 'owner', to: 'member' },":
    'the trail',
  "employers/team.service.ts: const [me] = await tx.rows<{ email: string }>('SELECT email FROM recruiter WHERE id = $1', [actor.id]);":
    'whose sessions end',
  'people/shared-cards.service.ts: employerId: actor.employerId,': 'the trail of who looked',
  "openings/openings.service.ts: if (opening.employerId !== actor.employerId) throw refuseAnywhere('not_found');":
    'a second look, for an id that is taken between the first and the writing',
  'openings/openings.service.ts: (await this.own(tx, actor, openingId)) ?? (await begin(tx, openingId, actor.employerId, input.kind));':
    'what is written: the firm of an opening that is new; whose an old one is, is asked by own()',
  'bookings/my.service.ts: this.views.entriesOfPerson(actor.id),':
    'a guard, and not proven here: nobody far away waits in this world',
  'firms/firm-lists.service.ts: private asking({ id, ohjaamoIds }: StaffActor) {':
    'of the id: which promises are one’s own, and whether one looks after the firm oneself; firms/firm-history.spec.ts',
  'firms/firm-history.service.ts: [eventId, firmId, tx.actor.id, kind, on, words, opening?.content.title ?? null, promise?.what ?? null],':
    'whether this is a repeat of one’s own; nothing is shown or changed',
  'openings/opening-shares.service.ts: [openingId, wanted, tx.now.toString(), tx.actor.id],': 'the trail',
  'people/consents.service.ts: [actor.id],': 'the number of one’s newest card, and nothing on it',
  "employers/logos.service.ts: tx.rows('DELETE FROM employer_logo WHERE employer_id = $1', [actor.employerId]),":
    'a guard, and not proven here: no firm of this world has a logo',
  'privacy/non-disclosure.service.ts: await showRoomsAnew(tx, actor.id);':
    'which rooms are shown anew; nothing is told by it',
  'room/employer-rooms.service.ts: actor.employerId,':
    'a guard, and not proven here: what it keeps apart are numbers; room/employer-rooms.spec.ts',
  'placements/placement.beginning.ts: actor.id,': 'the trail: who began it',
  'placements/placements.service.ts: extract_seen_by: shown ? actor.id : null,':
    'the trail: who saw the extract',
  'placements/placement-employer.service.ts: employerId: actor.employerId,': 'the trail of who looked',
  'room/table-room.service.ts: employerId: actor.employerId,': 'the trail of who looked',
  'bookings/desk.service.ts: employerId: actor.employerId,': 'the trail of who looked',
  'rotation/interest.service.ts: employerId: actor.employerId,': 'the trail of who looked',
  'rotation/plans.service.ts: [planId, facts.ohjaamoId, eventId, basedOn, JSON.stringify(asked), actor.id, tx.now.toString()],':
    'the trail: who asked for the plan',
  'rotation/rotation.service.ts: mustMeetPeopleAt(actor, registration?.ohjaamoId);':
    'a guard, and not proven here: without it the answer is refused all the same, but the wishes are written; rotation.spec.ts',
  'proposals/evening-proposals.service.ts: actor.id,': 'the trail: who asked them',
  'proposals/proposal-lists.service.ts: const ours = [personId, openingId, actor.peopleOhjaamoIds];':
    'whether one’s own Ohjaamo asks already; not proven here: nobody is asked twice in this world',
  'proposals/proposals.service.ts: { peopleOhjaamoIds: ours }: StaffActor,':
    'whether this very id was used before, so that a second tap is harmless; what is new is asked by whereMet first',
  'support/support-views.service.ts: const at = [actor.ohjaamoIds];': 'numbers, and none under five',
  'support/support.service.ts: [placementId, ohjaamoId, reasons, words || null, actor.id, tx.now.toString()],':
    'the trail',
  'support/support.service.ts: [checkInId, tx.now.toString(), actor.id],': 'the trail',
  'support/support.service.ts: [noteId, ohjaamoId, placementId, spokeWith, text, actor.id, tx.now.toString()],':
    'the trail',
  'bookings/bookings.service.ts: door.actor.id,': 'the trail',
  'people/notes.service.ts: if (!actor.peopleOhjaamoIds.includes(ohjaamoId)) return false;':
    'whether a button is shown; the deed asks noteHere first',
  "people/notes.service.ts: if (note.writtenBy === actor.id && Temporal.Instant.compare(now, until) < 0) return 'freely';":
    'whether a reason is asked for; people/notes.spec.ts',
  'people/notes.service.ts: [noteId, tx.now.toString(), actor.id, reason],': 'the trail',
  "agreements/agreement-views.service.ts: employerId: actor.kind === 'recruiter' ? actor.employerId : null,":
    'the trail of who looked',
  'agreements/agreement-views.service.ts: ? await tx.rows<Whole>(AGREEMENT, [agreementId, actor.id, tx.now.toString(), isForAll])':
    'whether a button is shown; the deed asks who recorded it',
  'agreements/signing.service.ts: const isTheirs = row.recordedBy === actor.id && row.version === now.version;':
    'keeps others from taking a signature back; agreements.spec.ts',
  'agreements/feedback.service.ts: actor.id,': 'the trail',
  'agreements/agreement.rows.ts: tx.actor.id,': 'the trail',
  'agreements/drafting.service.ts: [randomUUID(), found.placementId, tx.now.toString(), tx.actor.id],':
    'the trail',
  'agreements/drafting.service.ts: tx.actor.id,': 'the trail',
  'agreements/signing.service.ts: tx.actor.id,': 'the trail',
  'network/staff-team.service.ts: [id, actor.id],':
    'whether one ended this membership oneself, so that a second tap is harmless; nothing is shown or changed',
  'network/staff-team.service.ts: const isMe = member.staffMemberId === actor.id;':
    'which row is marked as one’s own',
  "network/staff-team.service.ts: if (staffMemberId === actor.id) throw refuse('own_role');":
    'keeps one from giving oneself another role; network/staff-team.spec.ts',
  "interests/interests.service.ts: await tx.rows('SELECT FROM young_person WHERE id = $1 FOR UPDATE', [actor.id]);":
    'a lock, so that two taps of one person stand in line',
  'interests/interests.service.ts: async function isUnder18(tx: Tx, { id }: YoungActor): Promise<boolean> {':
    'what one’s own card says; the yes itself is asked by the card that is shared',
  'interests/interests.service.ts: [actor.id, openingId],':
    'which yes is taken back with it; the consent is asked by its own person',
  'people/consents.service.ts: if (consent.openingId) await withdrawInterest(tx, actor.id, consent.openingId);':
    'follows the consent, which was asked by its own person',
  'referrals/my-referrals.service.ts: await lockPerson(tx, actor.id);':
    'a lock, so that two answers stand in line',
  'matching/openings-for-person.service.ts: const [card] = await tx.rows<CardRow>(MINE, [actor.id]);':
    'one’s own card by the walls; what is listed is public',
  'interests/interests-of-person.service.ts: actor.peopleOhjaamoIds,':
    'the database is asked the same beside it: mustMeetBehindWalls; what is listed has no word in it (interests-consent.spec.ts)',
  'interests/interest-answers.service.ts: answering: await answeringIn(tx, actor.employerId),': 'counts',
  'interests/interest-answers.service.ts: [actor.employerId],': 'counts of one’s own firm',
  'imports/imports.service.ts: [importId, actor.employerId, actor.id, fileName, bytes, hash, tx.now.toString()],':
    'what is written, not what is asked: whose the file is',
  'imports/keys.service.ts: [keyId, actor.employerId, name, hashOf(key), key.slice(-4), actor.id, tx.now.toString()],':
    'what is written, not what is asked: whose the key is',
  'proposals/evening-proposals.service.ts: evenings: await tx.rows(ASKINGS, [tx.now.toString(), actor.peopleOhjaamoIds]),':
    'a guard, and not proven here: counts beside the titles of published events; evening-proposals.spec.ts',
  'proposals/evening-proposals.service.ts: async function eveningOf(tx: Tx, { peopleOhjaamoIds }: StaffActor, eventId: string): Promise<Evening> {':
    'the database is asked the same beside it: mustMeetBehindWalls in people/known-at.ts',
  'placements/placement-views.service.ts: mustMeetPeopleAt(actor, row?.placed.ohjaamo.id);':
    'the database is asked the same beside it: mustMeetBehindWalls in people/known-at.ts',
  'interests/interest-answers.service.ts: [actor.ohjaamoIds],':
    'counts of firms of the region, which staff of it read on its list',
  'referrals/services.service.ts: ...[input.website ?? null, actor.id, tx.now.toString(), actor.ohjaamoIds],':
    'a second look while it is written; the first asks the Ohjaamo',
  'referrals/services.service.ts: if (held) mustWorkAt(actor, held.ohjaamoId);':
    'a second look, for a line that is somebody’s already; the statement asks once more',
  'placements/placement-views.service.ts: actor.peopleOhjaamoIds,':
    'asked once more where the placement is read',
  'placements/placement-views.service.ts: [personId, actor.peopleOhjaamoIds],':
    'asked once more where the person is read',
};

/**
 * Tables whose wall alone keeps an answer shut when every guard is gone. Others are reached only by way of these, or past
 * the walls; test/walls.spec.ts sees that every table has one.
 */
export const SEEN_WALLS = [
  'consent',
  'device',
  'employer',
  'event',
  'event_table_recruiter',
  'meeting',
  'opening',
  'person_note_version',
  'recruiter',
  'registration',
  'staff_membership',
  'waiting_list_entry',
  'young_person',
];
