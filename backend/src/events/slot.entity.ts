import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EventTable } from './event-table.entity.js';
import { Event } from './event.entity.js';
import { Part } from './part.entity.js';

/** One bookable time at one table. */
@Entity('slot')
@Check('slot_places', 'taken >= 0 AND taken <= capacity')
@Check('slot_times', 'ends_at > starts_at')
@Exclusion('slot_table_free', 'USING gist (event_table_id WITH =, tstzrange(starts_at, ends_at) WITH &&)')
@Index('slot_event', ['eventId', 'eventTableId', 'startsAt'])
export class Slot {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'slot_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'slot_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('uuid', { name: 'part_id' })
  @ForeignKey(() => Part, { name: 'slot_part_fk', onDelete: 'CASCADE' })
  partId!: string;

  @Column('uuid', { name: 'event_table_id' })
  @ForeignKey(() => EventTable, { name: 'slot_table_fk', onDelete: 'CASCADE' })
  eventTableId!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('smallint', { default: 1 })
  capacity!: number;

  @Column('smallint', { default: 0, comment: 'meetings and held offers; a held place is a taken place' })
  taken!: number;
}
