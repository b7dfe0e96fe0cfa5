import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import { Placement } from '../placements/placement.entity.js';
import type { AgreementStatus } from './agreement.states.js';

@Entity('agreement', {
  comment: 'where the agreement about a placement stands; its moves stand in agreements/agreement.states.ts',
})
@Check('agreement_status', `status IN ('draft', 'with_employer', 'with_person', 'ready', 'signed')`)
@Check('agreement_version_number', 'version > 0')
@Unique('agreement_once', ['placementId'])
@Index('agreement_person', ['personId'])
@Index('agreement_employer', ['employerId'])
export class Agreement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'agreement_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'agreement_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'placement_id' })
  @ForeignKey(() => Placement, { name: 'agreement_placement_fk', onDelete: 'CASCADE' })
  placementId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'agreement_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'agreement_employer_fk' })
  employerId!: string;

  @Column('text', { default: 'draft' })
  status!: AgreementStatus;

  @Column('integer', {
    comment: 'the newest; an older one that all have signed holds until all have signed a newer one',
  })
  version!: number;

  @Column('timestamptz', {
    name: 'asked_at',
    nullable: true,
    comment: 'when the firm was first asked; before that it sees nothing of it',
  })
  askedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by' })
  @ForeignKey(() => StaffMember, { name: 'agreement_created_by_fk' })
  createdBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
