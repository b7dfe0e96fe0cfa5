import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Opening } from '../openings/opening.entity.js';
import type { LineFault } from './import.line.js';
import { OpeningImport } from './opening-import.entity.js';

@Entity('opening_import_line')
@Check('opening_import_line_fate', `fate IN ('fresh', 'changed', 'unchanged', 'faulty')`)
@Index('opening_import_line_fates', ['importId', 'fate', 'line'])
export class OpeningImportLine {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'opening_import_line_pk' })
  @ForeignKey(() => OpeningImport, { name: 'opening_import_line_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'opening_import_line_pk' })
  line!: number;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'opening_import_line_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'opening_import_line_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('text')
  fate!: 'fresh' | 'changed' | 'unchanged' | 'faulty';

  @Column('text')
  reference!: string;

  @Column('uuid', {
    name: 'opening_id',
    nullable: true,
    comment: 'of a new one the id that it will have',
  })
  openingId!: string | null;

  @Column('timestamptz', {
    name: 'seen_at',
    nullable: true,
    comment: 'when the opening had last changed as the line was compared with it',
  })
  seenAt!: Date | null;

  @Column('text', { array: true })
  cells!: string[];

  @Column('jsonb', { nullable: true, comment: 'the opening as it will be stored' })
  written!: object | null;

  @Column('jsonb', { default: [] })
  faults!: LineFault[];
}

/** The firm's own name for an opening, by which its next file finds it again. */
@Entity('opening_reference')
@Check('opening_reference_length', 'char_length(reference) BETWEEN 1 AND 80')
@Index('opening_reference_import', ['importId'])
@Index('opening_reference_opening', ['openingId'])
export class OpeningReference {
  @PrimaryColumn('uuid', { name: 'employer_id', primaryKeyConstraintName: 'opening_reference_pk' })
  @ForeignKey(() => Employer, { name: 'opening_reference_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'opening_reference_pk' })
  reference!: string;

  @Column('uuid', { name: 'opening_id' })
  @ForeignKey(() => Opening, { name: 'opening_reference_opening_fk', onDelete: 'CASCADE' })
  openingId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'opening_reference_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', {
    name: 'import_id',
    nullable: true,
    comment: 'the import that wrote it last: staff decide on all of one at once',
  })
  @ForeignKey(() => OpeningImport, { name: 'opening_reference_import_fk', onDelete: 'SET NULL' })
  importId!: string | null;
}
