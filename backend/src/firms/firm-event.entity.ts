import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { Opening } from '../openings/opening.entity.js';
import { FirmContact } from './firm-contact.entity.js';

export const firmEventKinds = ['visit', 'call', 'mail', 'meeting'] as const;
export type FirmEventKind = (typeof firmEventKinds)[number];

export const firmEventOutcomes = ['good', 'open', 'no'] as const;

@Entity('firm_event', { comment: 'somebody of us and the firm were in touch' })
@Check('firm_event_kind', `kind IN ('visit', 'call', 'mail', 'meeting')`)
@Check('firm_event_words', 'char_length(words) BETWEEN 1 AND 2000')
@Check('firm_event_outcome', `outcome IN ('good', 'open', 'no')`)
@Index('firm_event_employer', ['employerId', 'happenedOn'])
@Index('firm_event_contact', ['contactId'])
export class FirmEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'firm_event_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'firm_event_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'firm_event_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'firm_event_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'staff_id' })
  @ForeignKey(() => StaffMember, { name: 'firm_event_staff_fk' })
  staffId!: string;

  @Column('uuid', { name: 'contact_id', nullable: true })
  @ForeignKey(() => FirmContact, { name: 'firm_event_contact_fk', onDelete: 'SET NULL' })
  contactId!: string | null;

  @Column('uuid', { name: 'opening_id', nullable: true })
  @ForeignKey(() => Opening, { name: 'firm_event_opening_fk', onDelete: 'SET NULL' })
  openingId!: string | null;

  @Column('text')
  kind!: FirmEventKind;

  @Column('date', { name: 'happened_on' })
  happenedOn!: string;

  @Column('text')
  words!: string;

  @Column('text')
  outcome!: (typeof firmEventOutcomes)[number];

  @Column('boolean', {
    name: 'too_early',
    default: false,
    comment: 'the firm had asked not to be called before a later day',
  })
  tooEarly!: boolean;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
