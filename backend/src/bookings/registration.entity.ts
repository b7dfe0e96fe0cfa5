import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Event } from '../events/event.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import type { Language } from '../platform/http/fields.js';

/** A young person is coming to this event. */
@Entity('registration')
@Check('registration_language', `language IN ('fi', 'sv', 'en')`)
@Check('registration_channel', `channel IN ('web', 'desk', 'sample')`)
@Check('registration_status', `status IN ('active', 'cancelled')`)
@Check('registration_answer', `answer IN ('coming')`)
@Index('registration_person_once', ['eventId', 'personId'], { unique: true, where: `status = 'active'` })
@Index('registration_code_once', ['eventId', 'code'], { unique: true, where: `status = 'active'` })
@Index('registration_person', ['personId'])
@Index('registration_ohjaamo', ['ohjaamoId', 'personId'])
export class Registration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'registration_event_fk' })
  @ForeignKey(() => Event, { name: 'registration_event_fk' })
  eventId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'registration_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  /** As it was given for this registration; the person's own stays what it was. */
  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text')
  language!: Language;

  /** What is said at the door: `KOIVU 27`. */
  @Column('text')
  code!: string;

  @Column('text')
  channel!: 'web' | 'desk' | 'sample';

  @Column('text', { default: 'active' })
  status!: 'active' | 'cancelled';

  @Column('text', { nullable: true })
  answer!: 'coming' | null;

  /** Grows with every change; the SEQUENCE of its calendar entry. */
  @Column('integer', { default: 0 })
  revision!: number;

  @Column('text', {
    name: 'request_hash',
    nullable: true,
    comment:
      'what was asked when this id was first used, so that a repeat is answered and a different use of the id refused',
  })
  requestHash!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
