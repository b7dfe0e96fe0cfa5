import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '../platform/http/fields.js';

@Entity('sector')
export class Sector {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sector_pk' })
  code!: string;

  @Column('jsonb')
  name!: Localised;

  @Column('smallint')
  position!: number;
}
