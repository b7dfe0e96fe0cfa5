import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '../platform/http/fields.js';

@Entity('municipality')
@Check('municipality_code_shape', `code ~ '^[0-9]{3}$'`)
export class Municipality {
  /** Statistics Finland's. */
  @PrimaryColumn('char', { length: 3, primaryKeyConstraintName: 'municipality_pk' })
  code!: string;

  @Column('jsonb')
  name!: Localised;

  /** The year of the list that the code is from. */
  @Column('text', { name: 'list_version' })
  listVersion!: string;
}
