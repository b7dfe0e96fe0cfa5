import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Format } from './format.entity.js';

/** An event that repeats; its events are made when it is planned, and live their own lives from then on. */
@Entity('event_series')
export class EventSeries {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_series_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'event_series_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('text', { name: 'format_code' })
  @ForeignKey(() => Format, { name: 'event_series_format_fk' })
  formatCode!: string;

  @Column('text', { comment: 'RFC 5545 RRULE without DTSTART, for example FREQ=MONTHLY;BYDAY=1WE' })
  rule!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date')
  until!: string;

  @Column('time', { name: 'local_time' })
  localTime!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
