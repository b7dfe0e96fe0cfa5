import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Sector } from '../catalogue/sector.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import type { Localised } from '../platform/http/fields.js';
import { EventSeries } from './event-series.entity.js';
import type { EventStatus } from './event.states.js';
import { Format } from './format.entity.js';

/** Something at a time and a place. */
@Entity('event')
@Check('event_status', `status IN ('draft', 'published', 'cancelled')`)
@Check('event_times', 'ends_at > starts_at')
@Unique('event_series_once', ['seriesId', 'startsAt'])
@Index('event_coming', ['startsAt'], { where: `status = 'published'` })
@Index('event_month', ['ohjaamoId', 'startsAt'])
export class Event {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'event_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'event_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('text', { name: 'format_code' })
  @ForeignKey(() => Format, { name: 'event_format_fk' })
  formatCode!: string;

  @Column('uuid', { name: 'series_id', nullable: true })
  @ForeignKey(() => EventSeries, { name: 'event_series_of_fk' })
  seriesId!: string | null;

  @Column('text', { default: 'draft' })
  status!: EventStatus;

  @Column('jsonb')
  title!: Localised;

  @Column('jsonb', { default: {} })
  description!: Localised | Record<string, never>;

  @Column('text', { name: 'sector_code', nullable: true })
  @ForeignKey(() => Sector, { name: 'event_sector_fk' })
  sectorCode!: string | null;

  @Column('text', { array: true, default: ['fi'] })
  languages!: string[];

  @Column('boolean', { name: 'minors_welcome', default: true })
  minorsWelcome!: boolean;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('jsonb', {
    nullable: true,
    comment: 'null: at the Ohjaamo; else {name, street, city, arrival?} elsewhere',
  })
  place!: { name: string; street: string; city: string; arrival?: Localised | null } | null;

  @Column('jsonb', { name: 'cancel_reason', nullable: true })
  cancelReason!: Localised | null;

  @Column('integer', { default: 0 })
  revision!: number;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
