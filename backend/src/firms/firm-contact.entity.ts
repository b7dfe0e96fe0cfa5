import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Region } from '../network/region.entity.js';

/** Somebody at a firm whom staff talk to; they have no account and need none. */
@Entity('firm_contact')
@Check('firm_contact_name', 'char_length(name) BETWEEN 1 AND 120')
@Index('firm_contact_employer', ['employerId'])
export class FirmContact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'firm_contact_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'firm_contact_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'firm_contact_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
