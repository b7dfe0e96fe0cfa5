import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Municipality } from '../network/municipality.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';

@Entity('firm', {
  comment:
    "what staff agreed about an employer; its id is the employer's, and the row is made when there is something to say",
})
@Check('firm_keeper_whole', 'num_nonnulls(keeper_id, keeper_ohjaamo_id, kept_since) IN (0, 3)')
@Check('firm_not_before_whole', '(not_before IS NULL) = (not_before_because IS NULL)')
@Index('firm_keeper', ['keeperId'])
export class Firm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'firm_pk' })
  @ForeignKey(() => Employer, { name: 'firm_employer_fk', onDelete: 'CASCADE' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'firm_region_fk' })
  regionId!: string;

  @Column('char', { name: 'municipality_code', length: 3, nullable: true })
  @ForeignKey(() => Municipality, { name: 'firm_municipality_fk' })
  municipalityCode!: string | null;

  @Column('uuid', {
    name: 'keeper_id',
    nullable: true,
    comment: 'who looks after the contact: others ask them first',
  })
  @ForeignKey(() => StaffMember, { name: 'firm_keeper_fk' })
  keeperId!: string | null;

  @Column('uuid', { name: 'keeper_ohjaamo_id', nullable: true })
  @ForeignKey(() => Ohjaamo, { name: 'firm_keeper_ohjaamo_fk' })
  keeperOhjaamoId!: string | null;

  @Column('timestamptz', { name: 'kept_since', nullable: true })
  keptSince!: Date | null;

  @Column('date', { name: 'not_before', nullable: true, comment: 'nobody calls before this day' })
  notBefore!: string | null;

  @Column('text', { name: 'not_before_because', nullable: true })
  notBeforeBecause!: string | null;
}
