import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '../platform/http/fields.js';

/** A unit group of ISCO-08; the more first digits two have in common, the nearer they are. */
@Entity('occupation', {
  comment:
    'unit groups of ISCO-08 (Statistics Finland: Ammattiluokitus 2010), as far as openings for young people need them',
})
@Check('occupation_code_shape', `code ~ '^[0-9]{4}$'`)
export class Occupation {
  @PrimaryColumn('char', { length: 4, primaryKeyConstraintName: 'occupation_pk' })
  code!: string;

  @Column('jsonb')
  name!: Localised;
}
