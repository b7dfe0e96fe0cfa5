import { AgreementAnswer } from './agreements/agreement-answer.entity.js';
import { AgreementFeedback } from './agreements/agreement-feedback.entity.js';
import { AgreementSignature } from './agreements/agreement-signature.entity.js';
import { AgreementVersion } from './agreements/agreement-version.entity.js';
import { Agreement } from './agreements/agreement.entity.js';
import { SignInChallenge } from './accounts/sign-in-challenge.entity.js';
import { Meeting } from './bookings/meeting.entity.js';
import { Offer } from './bookings/offer.entity.js';
import { Registration } from './bookings/registration.entity.js';
import { Seat } from './bookings/seat.entity.js';
import { WaitingListEntry } from './bookings/waiting-list-entry.entity.js';
import { OpeningKindRow } from './catalogue/opening-kind.entity.js';
import { RegulationRow } from './catalogue/regulation.entity.js';
import { Occupation } from './catalogue/occupation.entity.js';
import { Sector } from './catalogue/sector.entity.js';
import { Device } from './devices/device.entity.js';
import { EmployerRequest } from './employers/employer-request.entity.js';
import { Employer } from './employers/employer.entity.js';
import { Recruiter } from './employers/recruiter.entity.js';
import { EventSeries } from './events/event-series.entity.js';
import { EventTable, EventTableOpening, EventTableRecruiter } from './events/event-table.entity.js';
import { Event } from './events/event.entity.js';
import { Format } from './events/format.entity.js';
import { Part } from './events/part.entity.js';
import { Slot } from './events/slot.entity.js';
import { EmployerKey } from './imports/employer-key.entity.js';
import { OpeningImportLine, OpeningReference } from './imports/opening-import-line.entity.js';
import { OpeningImport } from './imports/opening-import.entity.js';
import { Recommendation } from './matching/recommendation.entity.js';
import { FirmContact } from './firms/firm-contact.entity.js';
import { FirmEvent } from './firms/firm-event.entity.js';
import { FirmPromise } from './firms/firm-promise.entity.js';
import { Firm } from './firms/firm.entity.js';
import { Municipality } from './network/municipality.entity.js';
import { OhjaamoMunicipality } from './network/ohjaamo-municipality.entity.js';
import { Ohjaamo } from './network/ohjaamo.entity.js';
import { Region } from './network/region.entity.js';
import { StaffMember } from './network/staff-member.entity.js';
import { StaffMembership } from './network/staff-membership.entity.js';
import { FindableOpening } from './openings/findable-opening.entity.js';
import { Interest } from './interests/interest.entity.js';
import { OpeningShare } from './openings/opening-share.entity.js';
import { Opening } from './openings/opening.entity.js';
import { Patience } from './openings/patience.entity.js';
import { CardVersion } from './people/card-version.entity.js';
import { Consent } from './people/consent.entity.js';
import { PersonNote, PersonNoteVersion } from './people/person-note.entity.js';
import { YoungPerson } from './people/person.entity.js';
import { Placement } from './placements/placement.entity.js';
import { SavedSearch } from './searches/saved-search.entity.js';
import { Referral } from './referrals/referral.entity.js';
import { PlacementStep } from './placements/placement-step.entity.js';
import { Service } from './referrals/service.entity.js';
import { RoomDeed } from './room/room-deed.entity.js';
import { Room } from './room/room.entity.js';
import { Ticket } from './room/ticket.entity.js';
import { Turn } from './room/turn.entity.js';
import { UnmatchedCheckIn } from './room/unmatched-check-in.entity.js';
import { PlanMeeting } from './rotation/plan-meeting.entity.js';
import { EveningProposal } from './proposals/evening-proposal.entity.js';
import { Proposal } from './proposals/proposal.entity.js';
import { PlanUnmet } from './rotation/plan-unmet.entity.js';
import { RotationChange } from './rotation/rotation-change.entity.js';
import { RotationEntry } from './rotation/rotation-entry.entity.js';
import { RotationPlan } from './rotation/rotation-plan.entity.js';
import { TableInterestRow } from './rotation/table-interest.entity.js';
import { Wish } from './rotation/wish.entity.js';
import { CheckIn, CheckInPlan } from './support/check-in.entity.js';
import { SupportEnd, SupportNote } from './support/support-note.entity.js';
import { Visit } from './visits/visit.entity.js';

/** Everything TypeORM maps; each room adds its own. */
export const entities: (new () => object)[] = [
  Region,
  Municipality,
  Ohjaamo,
  OhjaamoMunicipality,
  StaffMember,
  StaffMembership,
  Sector,
  Occupation,
  OpeningKindRow,
  RegulationRow,
  SignInChallenge,
  Employer,
  EmployerRequest,
  Recruiter,
  Opening,
  FindableOpening,
  SavedSearch,
  OpeningImport,
  OpeningImportLine,
  OpeningReference,
  OpeningShare,
  Firm,
  FirmContact,
  FirmEvent,
  FirmPromise,
  EmployerKey,
  Format,
  EventSeries,
  Event,
  Part,
  EventTable,
  EventTableRecruiter,
  EventTableOpening,
  Slot,
  YoungPerson,
  Registration,
  Seat,
  Meeting,
  WaitingListEntry,
  Offer,
  CardVersion,
  Consent,
  PersonNote,
  PersonNoteVersion,
  Device,
  Visit,
  Room,
  Ticket,
  Turn,
  RoomDeed,
  UnmatchedCheckIn,
  RotationEntry,
  Wish,
  TableInterestRow,
  RotationPlan,
  PlanMeeting,
  PlanUnmet,
  RotationChange,
  Interest,
  Patience,
  Recommendation,
  Placement,
  PlacementStep,
  Agreement,
  AgreementVersion,
  AgreementAnswer,
  AgreementSignature,
  AgreementFeedback,
  Service,
  Referral,
  EveningProposal,
  Proposal,
  CheckInPlan,
  CheckIn,
  SupportNote,
  SupportEnd,
];
