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

@Entity('placement', {
  comment:
    'a young person starts somewhere; which steps its kind has stands in placements/placement.steps.ts',
})
@Check('placement_title', 'char_length(title) BETWEEN 1 AND 120')
@Check('placement_origin', `origin IN ('meeting', 'interest', 'proposal', 'other')`)
@Check(
  'placement_status',
  `status IN ('proposed', 'checked', 'agreed', 'running', 'interrupted', 'ended', 'closed', 'dropped')`,
)
@Check('placement_dates', 'ends_on >= starts_on')
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

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => StaffMember, { name: 'placement_created_by_fk' })
  createdBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
