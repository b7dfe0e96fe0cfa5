import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { z } from 'zod';
import type { Localised } from '../platform/http/fields.js';
import type { openingHours } from './network.schema.js';
import { Region } from './region.entity.js';

@Entity('ohjaamo')
@Unique('ohjaamo_slug_unique', ['slug'])
@Check('ohjaamo_slug_shape', `slug ~ '^[a-z0-9-]{2,60}$'`)
@Index('ohjaamo_region', ['regionId'])
export class Ohjaamo {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ohjaamo_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'ohjaamo_region_fk' })
  regionId!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  street!: string;

  @Column('char', { name: 'postal_code', length: 5 })
  postalCode!: string;

  @Column('text')
  city!: string;

  /** How to get there; an empty object when nobody has said. */
  @Column('jsonb', { default: {} })
  arrival!: Partial<Localised>;

  @Column('boolean', { name: 'step_free', default: true })
  stepFree!: boolean;

  @Column('text', { array: true, default: ['fi'] })
  languages!: string[];

  @Column('text', { name: 'time_zone', default: 'Europe/Helsinki' })
  timeZone!: string;

  @Column('jsonb', { name: 'opening_hours', default: [] })
  openingHours!: z.output<typeof openingHours>[];

  @Column('citext')
  email!: string;

  @Column('text')
  phone!: string;
}
