import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Event } from '../events/event.entity.js';
import type { Settings } from './engine/room.types.js';

/** An event whose evening is run here. */
@Entity('room', {
  comment:
    'an event whose evening is run here; made by the first deed. Its row is the lock: deeds of one room happen one after another',
})
export class Room {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'room_pk' })
  @ForeignKey(() => Event, { name: 'room_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('integer', { default: 0, comment: 'grows with every deed' })
  revision!: number;

  @Column('integer', { name: 'last_number', default: 0 })
  lastNumber!: number;

  @Column('integer', { name: 'last_place', default: 0 })
  lastPlace!: number;

  @Column('jsonb')
  settings!: Settings;

  @Column('jsonb', { default: {} })
  tables!: Record<string, { isOpen: boolean; changedAt: number | null }>;

  @Column('jsonb', { default: {} })
  snoozed!: Record<string, number>;

  /** How far the rotation is; null: it has not begun. */
  @Column('jsonb', {
    nullable: true,
    comment: 'how far the rotation is: see Rounds in room/engine/room.types.ts; null: it has not begun',
  })
  rounds!: object | null;

  /** The big screen says names aloud. */
  @Column('boolean', { default: false })
  speaks!: boolean;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;
}
