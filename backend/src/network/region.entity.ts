import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An umbrella of Ohjaamos. */
@Entity('region')
@Unique('region_slug_unique', ['slug'])
@Check('region_slug_shape', `slug ~ '^[a-z0-9-]{2,60}$'`)
export class Region {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'region_pk' })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;
}
