import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '../platform/http/fields.js';

@Entity('municipality')
@Check('municipality_code_shape', `code ~ '^[0-9]{3}$'`)
@Check('municipality_place', '(latitude IS NULL) = (longitude IS NULL)')
export class Municipality {
  /** Statistics Finland's. */
  @PrimaryColumn('char', { length: 3, primaryKeyConstraintName: 'municipality_pk' })
  code!: string;

  @Column('jsonb')
  name!: Localised;

  /** The year of the list that the code is from. */
  @Column('text', { name: 'list_version' })
  listVersion!: string;

  @Column('real', {
    nullable: true,
    comment:
      'WGS 84 degrees, the middle of the main place; distances between municipalities are counted from it',
  })
  latitude!: number | null;

  @Column('real', { nullable: true })
  longitude!: number | null;
}
