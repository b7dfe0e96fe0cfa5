import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OpeningKindRow } from '../catalogue/opening-kind.entity.js';
import { Employer } from '../employers/employer.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { Opening } from '../openings/opening.entity.js';
import { YoungPerson } from '../people/person.entity.js';

export const placementStatuses = [
  'proposed',
  'checked',
  'agreed',
  'running',
  'interrupted',
  'ended',
  'closed',
  'dropped',
] as const;
export type PlacementStatus = (typeof placementStatuses)[number];

export const placementOrigins = ['meeting', 'interest', 'proposal', 'other'] as const;
export type PlacementOrigin = (typeof placementOrigins)[number];

/** As far as the rules look at it. */
export const ageGroups = ['15', '16_17', '18_29', '30'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const subsidies = ['none', 'planned', 'applied', 'granted', 'refused'] as const;
export type Subsidy = (typeof subsidies)[number];

export const subsidyKinds = ['wage_subsidy', 'voucher'] as const;
export type SubsidyKind = (typeof subsidyKinds)[number];

@Entity('placement', {
  comment: 'a young person starts somewhere; which steps its kind has stands in placement_step',
})
@Check('placement_title', 'char_length(title) BETWEEN 1 AND 120')
@Check('placement_origin', `origin IN ('meeting', 'interest', 'proposal', 'other')`)
@Check(
  'placement_status',
  `status IN ('proposed', 'checked', 'agreed', 'running', 'interrupted', 'ended', 'closed', 'dropped')`,
)
@Check('placement_dates', 'ends_on >= starts_on')
@Check('placement_day_hours', 'day_hours > 0 AND day_hours <= 24')
@Check('placement_days_a_week', 'days_a_week BETWEEN 1 AND 7')
@Check('placement_week_hours', 'week_hours > 0 AND week_hours <= 100')
@Check('placement_age_group', `age_group IN ('15', '16_17', '18_29', '30')`)
@Check('placement_subsidy', `subsidy IN ('none', 'planned', 'applied', 'granted', 'refused')`)
@Check('placement_subsidy_kind', `subsidy_kind IN ('wage_subsidy', 'voucher')`)
@Check('placement_subsidy_which', `(subsidy = 'none') = (subsidy_kind IS NULL)`)
@Check('placement_without_subsidy', `NOT without_subsidy OR subsidy = 'refused'`)
@Check(
  'placement_extract_shown',
  'num_nonnulls(extract_dated_on, extract_shown_on, extract_seen_by) IN (0, 3)',
)
// The newest first, which TypeORM cannot say.
@Index('placement_ohjaamo', { synchronize: false })
@Index('placement_person', ['personId'])
@Index('placement_employer', ['employerId'])
export class Placement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'placement_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'placement_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'placement_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'placement_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('uuid', { name: 'employer_id', nullable: true })
  @ForeignKey(() => Employer, { name: 'placement_employer_fk' })
  employerId!: string | null;

  @Column('uuid', { name: 'opening_id', nullable: true })
  @ForeignKey(() => Opening, { name: 'placement_opening_fk' })
  openingId!: string | null;

  @Column('text')
  @ForeignKey(() => OpeningKindRow, { name: 'placement_kind_fk' })
  kind!: string;

  @Column('text')
  title!: string;

  @Column('text')
  origin!: PlacementOrigin;

  @Column('text', { default: 'proposed' })
  status!: PlacementStatus;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column('timestamptz', {
    name: 'agreement_signed_at',
    nullable: true,
    comment: 'when the last of the parties signed; null: not yet, or none is needed',
  })
  agreementSignedAt!: Date | null;

  @Column('timestamptz', {
    name: 'feedback_at',
    nullable: true,
    comment: 'when the organiser gave their written feedback',
  })
  feedbackAt!: Date | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', {
    name: 'supporter_id',
    nullable: true,
    comment: 'Ohjaamotuki: whom both sides turn to',
  })
  @ForeignKey(() => StaffMember, { name: 'placement_supporter_fk' })
  supporterId!: string | null;

  @Column('numeric', { name: 'day_hours', nullable: true })
  dayHours!: string | null;

  @Column('smallint', { name: 'days_a_week', nullable: true })
  daysAWeek!: number | null;

  @Column('numeric', { name: 'week_hours', nullable: true })
  weekHours!: string | null;

  @Column('text', { name: 'day_starts', nullable: true })
  dayStarts!: string | null;

  @Column('text', { name: 'day_ends', nullable: true })
  dayEnds!: string | null;

  @Column('text', { nullable: true })
  supervisor!: string | null;

  @Column('text', {
    name: 'age_group',
    nullable: true,
    comment: 'staff tick it; nobody stores a date of birth',
  })
  ageGroup!: AgeGroup | null;

  @Column('boolean', { default: false, comment: 'dangerous work in the sense of 998/1993 9 §' })
  hazards!: boolean;

  @Column('date', {
    name: 'hazard_notice_on',
    nullable: true,
    comment: 'when the occupational safety authority was told',
  })
  hazardNoticeOn!: string | null;

  @Column('boolean', {
    name: 'not_working_there',
    default: false,
    comment: 'asked, and answered: they do not work there already',
  })
  notWorkingThere!: boolean;

  @Column('boolean', {
    name: 'been_there_before',
    default: false,
    comment: 'has had a work trial at this workplace before',
  })
  beenThereBefore!: boolean;

  @Column('date', { name: 'checked_on', nullable: true })
  checkedOn!: string | null;

  @Column('text', { name: 'checked_by', nullable: true, comment: 'who decided at the authority' })
  checkedBy!: string | null;

  @Column('text', { default: 'none' })
  subsidy!: Subsidy;

  @Column('text', { name: 'subsidy_kind', nullable: true })
  subsidyKind!: SubsidyKind | null;

  @Column('boolean', {
    name: 'without_subsidy',
    default: false,
    comment: 'the subsidy was refused, and the employer goes on without it',
  })
  withoutSubsidy!: boolean;

  @Column('boolean', { name: 'extract_needed', default: false })
  extractNeeded!: boolean;

  @Column('date', {
    name: 'extract_dated_on',
    nullable: true,
    comment: 'the date on the criminal record extract; the extract itself is never stored',
  })
  extractDatedOn!: string | null;

  @Column('date', { name: 'extract_shown_on', nullable: true })
  extractShownOn!: string | null;

  @Column('uuid', { name: 'extract_seen_by', nullable: true })
  @ForeignKey(() => StaffMember, { name: 'placement_extract_seen_by_fk' })
  extractSeenBy!: string | null;

  @Column('timestamptz', {
    name: 'sharing_refused_at',
    nullable: true,
    comment: 'when the young person said that the workplace may not see it',
  })
  sharingRefusedAt!: Date | null;

  @Column('timestamptz', {
    name: 'status_since',
    nullable: true,
    comment: 'when it came to where it is; null: when it was begun',
  })
  statusSince!: Date | null;

  @Column('text', {
    name: 'request_hash',
    nullable: true,
    comment: 'what was asked when this id was first used',
  })
  requestHash!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => StaffMember, { name: 'placement_created_by_fk' })
  createdBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
