import type { Temporal } from 'temporal-polyfill';
import type { StaffRole } from '../accounts/actor.js';
import type { Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';

/** For `notBefore`: what nobody needs to hear at night. */
export { byDay } from './reminders.js';

/** What each message is about: ids only, so that what is told is what is true when it is sent. `reason`: words a person wrote. */
export interface Messages {
  // to young people
  booking_confirmed: { registrationId: string };
  booking_moved: { registrationId: string };
  booking_cancelled: { registrationId: string; by: 'self' | 'staff' | 'table' };
  /** Somebody tried to book again with this address: the owner gets the link, the other learns nothing more. */
  already_booked: { registrationId: string };
  waiting_joined: { entryId: string };
  place_offered: { offerId: string };
  offer_over: { entryId: string };
  reminder_day: { registrationId: string };
  reminder_soon: { registrationId: string };
  event_changed: { registrationId: string };
  /** The rounds of a rotation are planned: whom they meet, and when. */
  evening_planned: { registrationId: string };
  /** `changeIds`: the rows of rotation_change that tell what is different. */
  evening_changed: { registrationId: string; changeIds: string[] };
  event_cancelled: { registrationId: string };
  /** The same for somebody who only waits. */
  waiting_cancelled: { entryId: string };
  // to whoever wants to hear of new openings
  search_confirm: { searchId: string };
  /** `openingIds`: the newest of what is new; `more`: there were more than these. */
  search_found: { searchId: string; openingIds: string[]; more: boolean };
  search_ending: { searchId: string };
  /** The firm's answer to "I'm interested", or that there came none. */
  interest_answered: { interestId: string };
  /** A service is suggested: whether it may be told is theirs to say. */
  referral_asked: { referralId: string };
  /** A service that they turn to themselves. */
  referral_told: { referralId: string };
  /** The service has answered. */
  referral_news: { referralId: string };
  // to services, by their address
  referral_sent: { referralId: string };
  /** Staff propose an opening: yes, no or later? */
  proposal_asked: { proposalId: string };
  /** Staff ask them to an evening: yes, no or later? */
  evening_proposed: { eveningProposalId: string };
  /** What became of a yes: invited, not now, taken, or withdrawn. */
  proposal_news: { proposalId: string };
  /** How does it go? To the young person, or to a recruiter of the firm. */
  check_in_asked: { checkInId: string };
  /** Whether the workplace may see that they are to start there. */
  placement_asks: { placementId: string };
  // to employers
  /** Somebody whom staff proposed said yes; the firm answers. */
  proposal_to_employer: { proposalId: string };
  employer_received: { employerId: string };
  employer_approved: { employerId: string };
  employer_refused: { employerId: string; reason: string | null };
  /** The firm is here already: whoever asked is told to turn to its owner, the owner is told who asked. */
  employer_known: { employerName: string };
  join_requested: { employerId: string; name: string; email: string };
  recruiter_invited: { recruiterId: string };
  opening_approved: { openingId: string };
  opening_returned: { openingId: string; reason: string | null };
  opening_running_out: { openingId: string };
  /** Nobody said for long that it is still open; to staff, when it is theirs to know. */
  opening_still_open: { openingId: string };
  /** Nobody answered that: it closed by itself. */
  opening_ended: { openingId: string };
  /** Young people wait for the firm's answer. */
  interests_wait: { employerId: string };
  /** What the young person says to the firm's yes. */
  interest_reply: { interestId: string };
  /** A whole file of openings. */
  import_approved: { importId: string };
  import_returned: { importId: string; reason: string };
  /** Somebody is to start there, and said that they may see it. */
  placement_shown: { placementId: string };
  placement_waits_for_firm: { placementId: string; step: string };
  table_approved: { tableId: string };
  table_refused: { eventId: string; reason: string | null };
  table_event_changed: { eventId: string };
  table_event_cancelled: { eventId: string };
  // about an agreement; `to`: whose page it leads to
  agreement_to_fill: { placementId: string; to: 'employer' };
  agreement_to_read: { placementId: string; to: 'my' };
  agreement_to_sign: { placementId: string; to: 'employer' | 'my' };
  agreement_signed: { placementId: string; to: 'employer' | 'my' };
  agreement_feedback_asked: { placementId: string; to: 'employer' };
  /** To staff: somebody wants something else, or to interrupt. */
  agreement_word: {
    placementId: string;
    party: 'participant' | 'organiser';
    answer: 'change_wanted' | 'interruption_wanted';
  };
  // in the room, on the day
  turn_called: { turnId: string };
  turn_soon: { ticketId: string; line: string };
  /** Somebody did not come; whoever waits for a time and is near may have the quarter. */
  quarter_free: { entryId: string; meetingId: string };
  // to staff
  employer_asks: { employerId: string };
  opening_waits: { openingId: string };
  import_waits: { importId: string };
  table_asked: { tableId: string };
  /** Sent more than a week ago, and nobody there has said that they have it. */
  referral_unanswered: { referralId: string };
  /** A line of the catalogue that nobody has looked at for half a year. */
  service_check_due: { serviceId: string };
  /** Somebody is worried after the start, or wants to be called. */
  check_in_worry: { checkInId: string };
  /** What the young person said about showing it to the workplace. */
  placement_shared: { placementId: string; sharing: 'yes' | 'no' | 'taken_back' };
  placement_waits: { placementId: string; step: string };
  /** What is promised for this day, to whoever sees to it. */
  promises_due: { staffId: string; on: string };
  staff_invited: { membershipId: string };
  /** `on`: the day, when nobody signs in before. */
  role_lapses: { membershipId: string; on: string };
  role_lapsed: { role: StaffRole; regionId: string; ohjaamoId: string | null };
  /** To somebody who has not been here for long; sent a month before their data goes. */
  data_ending: { endsOn: string };
  /** To an address whose person is gone: the last message there will be, forgotten as soon as it has gone out. */
  data_erased: Record<string, never>;
  // to whoever signs in; sealed, so that no code lies in the database to be read
  sign_in_code: { sealedCode: string; sealedLink: string };
  /** Something about getting in was changed: whoever did not do it hears of it. */
  security_changed: { deed: string };
  address_new: { sealedCode: string };
  address_old: { sealedLink: string; sealedAddress: string };
  address_changed: Record<string, never>;
}
export type Template = keyof Messages;

export type Recipient =
  | { kind: 'young_person' | 'recruiter' | 'staff_member'; id: string }
  | { kind: 'address'; address: string; language: Language };

export interface Telling<T extends Template> {
  template: T;
  to: Recipient;
  payload: Messages[T];
  ohjaamoId: string | null;
  /** What this message is about: the same key is told once, ever. */
  onceKey: string;
  /** Not before this instant; now when it is left out. */
  notBefore?: Temporal.Instant;
}

/** After it nothing is known of whom it went to. */
export const isLastWord = (template: string) => template === 'data_erased';

/** What `tell` announces; the Outbox service listens and puts the message into the queue once the commit has held. */
export const OUTBOX = 'outgoing_message';

/**
 * Writes a message into the outbox, with the change that it tells of; from here on the walls are open, because whom it is
 * told to is seldom whom the actor may see. Channel and language are the recipient's own:
 * a phone number gets a text message, an e-mail address a mail; somebody with neither gets nothing.
 * Delivery comes after the commit; see delivery.service.ts.
 */
export async function tell<T extends Template>(tx: Tx, telling: Telling<T>): Promise<void> {
  await tx.beyond();
  const values = [
    telling.template,
    JSON.stringify(telling.payload),
    telling.ohjaamoId,
    telling.onceKey,
    (telling.notBefore ?? tx.now).toString(),
    tx.now.toString(),
  ];
  if (telling.to.kind === 'address') {
    const { address, language } = telling.to;
    const told = await tx.rows<Told>(
      `INSERT INTO outgoing_message (template, payload, ohjaamo_id, once_key, not_before, created_at, recipient_kind, address, channel, language)
       VALUES ($1, $2, $3, $4, $5, $6, 'address', $7, $8, $9) ON CONFLICT (once_key) DO NOTHING RETURNING id`,
      [...values, address, address.includes('@') ? 'email' : 'sms', language],
    );
    announce(tx, told);
    return;
  }
  const { kind, id } = telling.to;
  const told = await tx.rows<Told>(
    `INSERT INTO outgoing_message (template, payload, ohjaamo_id, once_key, not_before, created_at, recipient_kind, recipient_id, channel, language)
     SELECT $1, $2::jsonb, $3::uuid, $4, $5::timestamptz, $6::timestamptz, $7, r.id, ${channelOf[kind]}, r.language
     FROM ${kind} r WHERE r.id = $8 AND (r.email IS NOT NULL OR ${kind === 'young_person' ? 'r.phone IS NOT NULL' : 'false'})
     ON CONFLICT (once_key) DO NOTHING RETURNING id`,
    [...values, kind, id],
  );
  announce(tx, told);
}

type Told = { id: string };

function announce(tx: Tx, told: Told[]): void {
  for (const { id } of told) tx.announce(OUTBOX, id);
}

const channelOf = {
  young_person: `CASE WHEN r.phone IS NOT NULL THEN 'sms' ELSE 'email' END`,
  recruiter: `'email'`,
  staff_member: `'email'`,
};
