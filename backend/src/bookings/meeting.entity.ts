import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EventTable } from '../events/event-table.entity.js';
import { Event } from '../events/event.entity.js';
import { Slot } from '../events/slot.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import { Ticket } from '../room/ticket.entity.js';
import { Registration } from './registration.entity.js';

const THEN = 'tstzrange(starts_at, ends_at) WITH &&';
const STANDS = `WHERE (status <> 'cancelled')`;

/** This young person and this table, at this time; neither is ever in two at once. */
@Entity('meeting')
@Check('meeting_status', `status IN ('booked', 'done', 'no_show', 'cancelled')`)
@Check('meeting_times', 'ends_at > starts_at')
@Exclusion('meeting_person_free', `USING gist (person_id WITH =, ${THEN}) ${STANDS}`)
@Exclusion('meeting_table_free', `USING gist (event_table_id WITH =, ${THEN}) ${STANDS}`)
@Check('meeting_round', 'round BETWEEN 1 AND 200')
@Check(
  'meeting_whose',
  `CASE WHEN ticket_id IS NULL THEN registration_id IS NOT NULL AND person_id IS NOT NULL
    ELSE registration_id IS NULL AND person_id IS NULL AND round IS NOT NULL END`,
)
@Exclusion('meeting_ticket_free', `USING gist (ticket_id WITH =, ${THEN}) ${STANDS}`)
@Index('meeting_pair_once', ['eventTableId', 'registrationId'], {
  unique: true,
  where: `round IS NOT NULL AND status IN ('booked', 'done')`,
})
@Index('meeting_pair_of_ticket_once', ['eventTableId', 'ticketId'], {
  unique: true,
  where: `round IS NOT NULL AND status IN ('booked', 'done')`,
})
@Index('meeting_ticket', ['ticketId'], { where: 'ticket_id IS NOT NULL' })
@Index('meeting_registration', ['registrationId'])
@Index('meeting_slot', ['slotId'])
@Index('meeting_starts', ['startsAt'], { where: `status = 'booked'` })
export class Meeting {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'meeting_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'meeting_event_fk' })
  @ForeignKey(() => Event, { name: 'meeting_event_fk' })
  eventId!: string;

  /** null: somebody who came without registering; then `ticketId` says whose it is. */
  @Column('uuid', { name: 'registration_id', nullable: true })
  @ForeignKey(() => Registration, { name: 'meeting_registration_fk', onDelete: 'CASCADE' })
  registrationId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => YoungPerson, { name: 'meeting_person_fk', onDelete: 'CASCADE' })
  personId!: string | null;

  @Column('uuid', { name: 'event_table_id' })
  @ForeignKey(() => EventTable, { name: 'meeting_table_fk' })
  @ForeignKey(() => EventTable, { name: 'meeting_table_fk' })
  eventTableId!: string;

  /** null: it did not come from a slot, or the slot went away with its table. */
  @Column('uuid', { name: 'slot_id', nullable: true })
  @ForeignKey(() => Slot, { name: 'meeting_slot_fk' })
  @ForeignKey(() => Slot, { name: 'meeting_slot_fk' })
  slotId!: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('text', { default: 'booked' })
  status!: 'booked' | 'done' | 'no_show' | 'cancelled';

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('smallint', { nullable: true, comment: 'of the rotation, from 1; null: it was booked' })
  round!: number | null;

  @Column('uuid', {
    name: 'ticket_id',
    nullable: true,
    comment: 'whose it is when they came without registering',
  })
  @ForeignKey(() => Ticket, { name: 'meeting_ticket_fk', onDelete: 'CASCADE' })
  ticketId!: string | null;
}
