import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Event } from '../events/event.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Opening } from '../openings/opening.entity.js';
import { Placement } from '../placements/placement.entity.js';
import { Service } from '../referrals/service.entity.js';
import { CardVersion } from './card-version.entity.js';
import { YoungPerson } from './person.entity.js';
import type { ConsentKind } from './consents.schema.js';

/** Who may see what, for what, until when. A row is never given again: a new yes is a new row. */
@Entity('consent', {
  comment: 'who may see what, for what, until when; a row is never given again: a new yes is a new row',
})
@Check(
  'consent_kind',
  `kind IN ('employer_card', 'ohjaamo_card', 'notes_to_ohjaamo', 'ohjaamo_matching', 'employer_placement', 'service_referral')`,
)
@Check(
  'consent_to_whom',
  `CASE kind
    WHEN 'employer_card' THEN employer_id IS NOT NULL AND num_nonnulls(event_id, opening_id) = 1
      AND card_version_id IS NOT NULL AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id, placement_id, service_id) = 0
    WHEN 'notes_to_ohjaamo' THEN ohjaamo_id <> notes_of_ohjaamo_id AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id) = 2
      AND num_nonnulls(employer_id, event_id, opening_id, card_version_id, placement_id, service_id) = 0
    WHEN 'employer_placement' THEN num_nonnulls(employer_id, placement_id) = 2
      AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id, event_id, opening_id, card_version_id, service_id) = 0
    WHEN 'service_referral' THEN service_id IS NOT NULL
      AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id, employer_id, event_id, opening_id, card_version_id, placement_id) = 0
    ELSE ohjaamo_id IS NOT NULL AND card_version_id IS NOT NULL
      AND num_nonnulls(employer_id, event_id, opening_id, notes_of_ohjaamo_id, placement_id, service_id) = 0 END`,
)
@Check('consent_time', 'until > given_at')
@Check('consent_ended_because', `ended_because IN ('taken_back', 'replaced')`)
@Check('consent_ended', '(ended_at IS NULL) = (ended_because IS NULL)')
// UNIQUE NULLS NOT DISTINCT over whom it is given to, while it stands, which TypeORM cannot say.
@Index('consent_once', { synchronize: false })
@Index('consent_employer', ['employerId'], { where: 'ended_at IS NULL' })
@Index('consent_ohjaamo', ['ohjaamoId', 'personId'], { where: 'ended_at IS NULL' })
@Index('consent_card_version', ['cardVersionId'])
@Index('consent_placement', ['placementId'], { where: 'ended_at IS NULL' })
export class Consent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'consent_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('text')
  kind!: ConsentKind;

  @Column('uuid', { name: 'card_version_id', nullable: true })
  @ForeignKey(() => CardVersion, { name: 'consent_card_version_fk', onDelete: 'CASCADE' })
  cardVersionId!: string | null;

  @Column('text', {
    name: 'first_name',
    nullable: true,
    comment: 'the name that stands on the card, as it was when the yes was given',
  })
  firstName!: string | null;

  @Column('uuid', { name: 'employer_id', nullable: true })
  @ForeignKey(() => Employer, { name: 'consent_employer_fk', onDelete: 'CASCADE' })
  employerId!: string | null;

  @Column('uuid', { name: 'event_id', nullable: true })
  @ForeignKey(() => Event, { name: 'consent_event_fk', onDelete: 'CASCADE' })
  eventId!: string | null;

  @Column('uuid', { name: 'opening_id', nullable: true })
  @ForeignKey(() => Opening, { name: 'consent_opening_fk', onDelete: 'CASCADE' })
  openingId!: string | null;

  @Column('uuid', { name: 'ohjaamo_id', nullable: true, comment: 'whose staff may see' })
  @ForeignKey(() => Ohjaamo, { name: 'consent_ohjaamo_fk' })
  ohjaamoId!: string | null;

  @Column('uuid', { name: 'notes_of_ohjaamo_id', nullable: true, comment: 'whose notes they may read' })
  @ForeignKey(() => Ohjaamo, { name: 'consent_notes_of_fk' })
  notesOfOhjaamoId!: string | null;

  @Column('uuid', { name: 'placement_id', nullable: true })
  @ForeignKey(() => Placement, { name: 'consent_placement_fk', onDelete: 'CASCADE' })
  placementId!: string | null;

  @Column('uuid', { name: 'service_id', nullable: true })
  @ForeignKey(() => Service, { name: 'consent_service_fk', onDelete: 'CASCADE' })
  serviceId!: string | null;

  @Column('timestamptz')
  until!: Date;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_because', nullable: true })
  endedBecause!: 'taken_back' | 'replaced' | null;

  /** What was asked when this id was first used, so that a second tap is answered and another use of it refused. */
  @Column('text', { name: 'request_hash' })
  requestHash!: string;
}
