import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Registration } from '../bookings/registration.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import type { Language } from '../platform/http/fields.js';
import type { Presence, Wait } from './engine/room.types.js';
import { Room } from './room.entity.js';

/** One person's evening: a number, perhaps a name, and the lines they stand in. */
@Entity('ticket')
@Check('ticket_first_name', 'char_length(first_name) BETWEEN 1 AND 60')
@Check('ticket_initial', 'char_length(initial) = 1')
@Check('ticket_shown_as', `shown_as IN ('name', 'number')`)
@Check('ticket_language', `language IN ('fi', 'sv', 'en')`)
@Check('ticket_came_by', `came_by IN ('kiosk', 'wall', 'phone', 'desk')`)
@Check('ticket_presence', `presence IN ('here', 'coming', 'out')`)
@Check('ticket_status', `status IN ('in', 'on_hold', 'left')`)
@Check('ticket_named', `first_name IS NOT NULL OR shown_as = 'number'`)
@Unique('ticket_number_once', ['eventId', 'number'])
@Index('ticket_registration_once', ['registrationId'], {
  unique: true,
  where: 'registration_id IS NOT NULL',
})
@Index('ticket_person', ['personId'], { where: 'person_id IS NOT NULL' })
@Index('ticket_event', ['eventId', 'number'])
@Index('ticket_ohjaamo', ['ohjaamoId', 'personId'])
export class Ticket {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ticket_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Room, { name: 'ticket_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('integer')
  number!: number;

  @Column('uuid', { name: 'registration_id', nullable: true })
  @ForeignKey(() => Registration, { name: 'ticket_registration_fk', onDelete: 'CASCADE' })
  registrationId!: string | null;

  /** null: nobody whom we could reach. */
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => YoungPerson, { name: 'ticket_person_fk', onDelete: 'CASCADE' })
  personId!: string | null;

  @Column('text', { name: 'first_name', nullable: true })
  firstName!: string | null;

  /** Of the last name, where it was given: two people may have one first name. */
  @Column('text', { nullable: true })
  initial!: string | null;

  @Column('text', { name: 'shown_as', default: 'name' })
  shownAs!: 'name' | 'number';

  @Column('text')
  language!: Language;

  @Column('text', { name: 'came_by' })
  cameBy!: 'kiosk' | 'wall' | 'phone' | 'desk';

  @Column('text')
  presence!: Presence;

  @Column('text', { default: 'in' })
  status!: 'in' | 'on_hold' | 'left';

  @Column('jsonb', { comment: 'the lines: see Wait in room/engine/room.types.ts' })
  waits!: Wait[];

  @Column('jsonb', {
    nullable: true,
    comment: 'the wait that was promised on arrival, {from, to} in minutes; null: nothing was waited for',
  })
  promised!: { from: number; to: number } | null;

  @Column('timestamptz', { name: 'came_at' })
  cameAt!: Date;
}
