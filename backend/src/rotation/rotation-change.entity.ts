import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Registration } from '../bookings/registration.entity.js';
import { EventTable } from '../events/event-table.entity.js';
import { Event } from '../events/event.entity.js';
import { Ticket } from '../room/ticket.entity.js';
import type { RotationChangeCode } from './rotation.schema.js';

/** What became different for somebody after the plan was published, and why. */
@Entity('rotation_change')
@Check(
  'rotation_change_code',
  `code IN ('person_missing', 'table_missing', 'moved', 'given_on', 'seat_empty', 'seat_free', 'joined')`,
)
@Check('rotation_change_whose', 'num_nonnulls(registration_id, ticket_id) = 1')
@Index('rotation_change_event', ['eventId', 'at'])
@Index('rotation_change_registration', ['registrationId'], { where: 'registration_id IS NOT NULL' })
@Index('rotation_change_ticket', ['ticketId'], { where: 'ticket_id IS NOT NULL' })
export class RotationChange {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'rotation_change_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'rotation_change_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('uuid', { name: 'registration_id', nullable: true })
  @ForeignKey(() => Registration, { name: 'rotation_change_registration_fk', onDelete: 'CASCADE' })
  registrationId!: string | null;

  @Column('uuid', { name: 'ticket_id', nullable: true })
  @ForeignKey(() => Ticket, { name: 'rotation_change_ticket_fk', onDelete: 'CASCADE' })
  ticketId!: string | null;

  @Column('uuid', { name: 'event_table_id' })
  @ForeignKey(() => EventTable, { name: 'rotation_change_table_fk' })
  eventTableId!: string;

  @Column('text')
  code!: RotationChangeCode;

  @Column('smallint')
  round!: number;

  @Column('smallint', { name: 'to_round', nullable: true })
  toRound!: number | null;

  /** The round before which it was decided; 0: before the evening. */
  @Column('smallint', { name: 'before_round' })
  beforeRound!: number;

  @Column('timestamptz')
  at!: Date;
}
