import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Recruiter } from '../employers/recruiter.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';

/** With it a firm's own program writes openings. */
@Entity('employer_key')
@Check('employer_key_name', 'char_length(name) BETWEEN 1 AND 80')
@Unique('employer_key_hash', ['hash'])
@Index('employer_key_employer', ['employerId', 'createdAt'])
export class EmployerKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'employer_key_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'employer_key_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'employer_key_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'employer_key_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('text')
  name!: string;

  @Column('bytea', {
    comment: 'SHA-256 of 256 random bits: nothing to guess, so nothing to slow down',
  })
  hash!: Buffer;

  @Column('char', { name: 'last_four', length: 4 })
  lastFour!: string;

  @Column('uuid', { name: 'made_by', nullable: true })
  @ForeignKey(() => Recruiter, { name: 'employer_key_made_by_fk', onDelete: 'SET NULL' })
  madeBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', {
    name: 'last_used_at',
    nullable: true,
    comment: 'when something was written with it; looking leaves no trace',
  })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
