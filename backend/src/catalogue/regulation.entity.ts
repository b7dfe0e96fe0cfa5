import { Check, Column, Entity, Exclusion, PrimaryGeneratedColumn } from 'typeorm';
import type { Localised } from '../platform/http/fields.js';

/** A legal limit with its source, and from when to when it holds. */
@Entity('regulation')
@Check('regulation_certainty', `certainty IN ('A', 'B', 'C')`)
@Exclusion('regulation_once', 'USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)')
export class RegulationRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'regulation_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('jsonb')
  value!: unknown;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text')
  law!: string;

  @Column('text')
  section!: string;

  @Column('text')
  source!: string;

  @Column('char', { length: 1 })
  certainty!: 'A' | 'B' | 'C';

  @Column('jsonb')
  explanation!: Localised;
}
