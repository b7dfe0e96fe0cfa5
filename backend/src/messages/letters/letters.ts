import type { Messages, Template } from '../outbox.js';
import type { Context } from './context.js';
import {
  agreementFeedbackAsked,
  agreementSigned,
  agreementToFill,
  agreementToRead,
  agreementToSign,
  agreementWord,
} from './agreement.letters.js';
import {
  employerApproved,
  employerReceived,
  employerRefused,
  joinRequested,
  employerKnown,
  recruiterInvited,
} from './employer.letters.js';
import { tableApproved, tableEventCancelled, tableEventChanged, tableRefused } from './table.letters.js';
import { eveningChanged, eveningPlanned } from './evening.letters.js';
import { openingEnded, openingStillOpen } from './freshness.letters.js';
import { interestAnswered, interestReply, interestsWait } from './interest.letters.js';
import { importApproved, importReturned, importWaits } from './import.letters.js';
import type { Composed } from './letter.js';
import { openingApproved, openingReturned, openingRunningOut } from './opening.letters.js';
import {
  referralAsked,
  referralNews,
  referralSent,
  referralTold,
  referralUnanswered,
  serviceCheckDue,
} from './referral.letters.js';
import {
  placementAsks,
  placementShared,
  placementShown,
  placementWaits,
  placementWaitsForFirm,
} from './placement.letters.js';
import { addressChanged, addressNew, addressOld, securityChanged, signInCode } from './sign-in.letter.js';
import { dataEnding, dataErased } from './privacy.letters.js';
import { searchConfirm, searchEnding, searchFound } from './search.letters.js';
import { checkInAsked, checkInWorry } from './support.letters.js';
import { eveningProposed, proposalAsked, proposalNews, proposalToEmployer } from './proposal.letters.js';
import { employerAsks, openingWaits, tableAsked } from './staff.letters.js';
import { promisesDue } from './firm.letters.js';
import { roleLapsed, roleLapses, staffInvited } from './team.letters.js';
import { quarterFree, turnCalled, turnSoon } from './turn.letters.js';
import { offerOver, placeOffered, waitingCancelled, waitingJoined } from './waiting.letters.js';
import { bookingCancelled, eventCancelled, reminder, standing } from './young.letters.js';

type Compose<T extends Template> = (context: Context, payload: Messages[T]) => Promise<Composed>;

/** Every message there is, and who writes it; a template without a writer does not compile. */
const letters: { [T in Template]: Compose<T> } = {
  booking_confirmed: (context, { registrationId }) => standing('booking_confirmed', context, registrationId),
  booking_moved: (context, { registrationId }) => standing('booking_moved', context, registrationId),
  booking_cancelled: (context, payload) => bookingCancelled(context, payload),
  already_booked: (context, { registrationId }) => standing('already_booked', context, registrationId),
  waiting_joined: (context, { entryId }) => waitingJoined(context, entryId),
  place_offered: (context, { offerId }) => placeOffered(context, offerId),
  offer_over: (context, { entryId }) => offerOver(context, entryId),
  reminder_day: (context, { registrationId }) => reminder('reminder_day', context, registrationId),
  reminder_soon: (context, { registrationId }) => reminder('reminder_soon', context, registrationId),
  event_changed: (context, { registrationId }) => standing('event_changed', context, registrationId),
  evening_planned: (context, { registrationId }) => eveningPlanned(context, registrationId),
  evening_changed: (context, payload) => eveningChanged(context, payload),
  event_cancelled: (context, { registrationId }) => eventCancelled(context, registrationId),
  waiting_cancelled: (context, { entryId }) => waitingCancelled(context, entryId),
  interest_answered: (context, { interestId }) => interestAnswered(context, interestId),
  turn_called: (context, { turnId }) => turnCalled(context, turnId),
  turn_soon: (context, payload) => turnSoon(context, payload),
  quarter_free: (context, payload) => quarterFree(context, payload),
  search_confirm: (context, { searchId }) => searchConfirm(context, searchId),
  search_found: (context, payload) => searchFound(context, payload),
  search_ending: (context, { searchId }) => searchEnding(context, searchId),
  proposal_asked: (context, { proposalId }) => proposalAsked(context, proposalId),
  evening_proposed: (context, { eveningProposalId }) => eveningProposed(context, eveningProposalId),
  proposal_news: (context, { proposalId }) => proposalNews(context, proposalId),
  proposal_to_employer: (context, { proposalId }) => proposalToEmployer(context, proposalId),
  check_in_asked: (context, { checkInId }) => checkInAsked(context, checkInId),
  placement_asks: (context, { placementId }) => placementAsks(context, placementId),
  employer_received: (context, { employerId }) => employerReceived(context, employerId),
  employer_approved: (context, { employerId }) => employerApproved(context, employerId),
  employer_refused: (context, payload) => employerRefused(context, payload),
  employer_known: (context, { employerName }) => employerKnown(context, employerName),
  join_requested: (context, payload) => joinRequested(context, payload),
  recruiter_invited: (context, { recruiterId }) => recruiterInvited(context, recruiterId),
  opening_approved: (context, { openingId }) => openingApproved(context, openingId),
  opening_returned: (context, payload) => openingReturned(context, payload),
  opening_running_out: (context, { openingId }) => openingRunningOut(context, openingId),
  opening_still_open: (context, { openingId }) => openingStillOpen(context, openingId),
  opening_ended: (context, { openingId }) => openingEnded(context, openingId),
  interests_wait: (context, { employerId }) => interestsWait(context, employerId),
  interest_reply: (context, { interestId }) => interestReply(context, interestId),
  import_approved: (context, { importId }) => importApproved(context, importId),
  import_returned: (context, payload) => importReturned(context, payload),
  import_waits: (context, { importId }) => importWaits(context, importId),
  placement_shown: (context, { placementId }) => placementShown(context, placementId),
  placement_waits_for_firm: (context, payload) => placementWaitsForFirm(context, payload),
  table_approved: (context, { tableId }) => tableApproved(context, tableId),
  table_refused: (context, payload) => tableRefused(context, payload),
  table_event_changed: (context, { eventId }) => tableEventChanged(context, eventId),
  table_event_cancelled: (context, { eventId }) => tableEventCancelled(context, eventId),
  agreement_to_fill: (context, { placementId }) => agreementToFill(context, placementId),
  agreement_to_read: (context, { placementId }) => agreementToRead(context, placementId),
  agreement_to_sign: (context, payload) => agreementToSign(context, payload),
  agreement_signed: (context, payload) => agreementSigned(context, payload),
  agreement_feedback_asked: (context, { placementId }) => agreementFeedbackAsked(context, placementId),
  agreement_word: (context, payload) => agreementWord(context, payload),
  employer_asks: (context, { employerId }) => employerAsks(context, employerId),
  opening_waits: (context, { openingId }) => openingWaits(context, openingId),
  table_asked: (context, { tableId }) => tableAsked(context, tableId),
  referral_asked: (context, { referralId }) => referralAsked(context, referralId),
  referral_told: (context, { referralId }) => referralTold(context, referralId),
  referral_news: (context, { referralId }) => referralNews(context, referralId),
  referral_sent: (context, { referralId }) => referralSent(context, referralId),
  referral_unanswered: (context, { referralId }) => referralUnanswered(context, referralId),
  service_check_due: (context, { serviceId }) => serviceCheckDue(context, serviceId),
  check_in_worry: (context, { checkInId }) => checkInWorry(context, checkInId),
  placement_shared: (context, payload) => placementShared(context, payload),
  placement_waits: (context, payload) => placementWaits(context, payload),
  promises_due: (context, payload) => promisesDue(context, payload),
  staff_invited: (context, { membershipId }) => staffInvited(context, membershipId),
  role_lapses: (context, payload) => roleLapses(context, payload),
  role_lapsed: (context, payload) => roleLapsed(context, payload),
  data_ending: (context, payload) => dataEnding(context, payload),
  data_erased: (context) => dataErased(context),
  sign_in_code: (context, payload) => signInCode(context, payload),
  security_changed: (context, { deed }) => securityChanged(context, deed),
  address_new: (context, { sealedCode }) => addressNew(context, sealedCode),
  address_old: (context, payload) => addressOld(context, payload),
  address_changed: (context) => addressChanged(context),
};

export const templates = Object.keys(letters) as Template[];

export function isTemplate(name: string): name is Template {
  return Object.hasOwn(letters, name);
}

export function compose<T extends Template>(
  template: T,
  context: Context,
  payload: Messages[T],
): Promise<Composed> {
  return letters[template](context, payload);
}
