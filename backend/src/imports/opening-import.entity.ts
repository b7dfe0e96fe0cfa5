import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Recruiter } from '../employers/recruiter.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import type { ImportStatus } from './import.states.js';

/** A file of openings: read first, looked at, and only then written, all of it or nothing. */
@Entity('opening_import')
@Check('opening_import_file_name', 'char_length(file_name) BETWEEN 1 AND 120')
@Check(
  'opening_import_status',
  `status IN ('waiting', 'read', 'unreadable', 'imported', 'approved', 'returned')`,
)
@Index('opening_import_employer', ['employerId', 'createdAt'])
@Index('opening_import_staff', ['ohjaamoId'], { where: `status = 'imported'` })
@Index('opening_import_waiting', ['createdAt'], { where: `status = 'waiting'` })
export class OpeningImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'opening_import_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'opening_import_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'opening_import_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'opening_import_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('uuid', { name: 'made_by', nullable: true })
  @ForeignKey(() => Recruiter, { name: 'opening_import_made_by_fk', onDelete: 'SET NULL' })
  madeBy!: string | null;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { default: 'waiting' })
  status!: ImportStatus;

  @Column('jsonb', {
    nullable: true,
    comment: 'why nothing of the file could be read: { "code", "line" }',
  })
  fault!: { code: string; line: number | null } | null;

  @Column('bytea', { nullable: true, comment: 'the file as it came; forgotten when it is imported' })
  content!: Buffer | null;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  @Column('text', { array: true, default: [] })
  header!: string[];

  @Column('text', { name: 'unknown_columns', array: true, default: [] })
  unknownColumns!: string[];

  @Column('integer', { name: 'lines_read', default: 0 })
  linesRead!: number;

  @Column('integer', { default: 0 })
  fresh!: number;

  @Column('integer', { default: 0 })
  changed!: number;

  @Column('integer', { default: 0 })
  unchanged!: number;

  @Column('integer', { default: 0 })
  faulty!: number;

  @Column('boolean', {
    name: 'left_out',
    default: false,
    comment: 'the employer saw the faulty lines and imported the others',
  })
  leftOut!: boolean;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column('timestamptz', { name: 'imported_at', nullable: true })
  importedAt!: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
