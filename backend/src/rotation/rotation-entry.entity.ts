import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Registration } from '../bookings/registration.entity.js';
import { Event } from '../events/event.entity.js';
import type { MeetingNeed } from './wishes.schema.js';

/** Somebody who comes to a rotation, and what they told for it. Their seat in it is a row of `seat`. */
@Entity('rotation_entry', {
  comment: 'what somebody told for a rotation: languages, needs, from when to when',
})
@Check('rotation_entry_needs', `needs <@ ARRAY['step_free', 'calm', 'interpreter', 'plain_language']`)
@Check('rotation_entry_most', 'most_meetings BETWEEN 1 AND 100')
@Check('rotation_entry_break', 'break_after BETWEEN 1 AND 100')
@Check('rotation_entry_from', 'from_round BETWEEN 1 AND 200')
@Check('rotation_entry_until', 'until_round BETWEEN 1 AND 200')
@Check('rotation_entry_rounds', 'until_round >= from_round')
@Index('rotation_entry_event', ['eventId'])
export class RotationEntry {
  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'rotation_entry_pk' })
  @ForeignKey(() => Registration, { name: 'rotation_entry_registration_fk', onDelete: 'CASCADE' })
  registrationId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'rotation_entry_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('text', { array: true, default: [] })
  languages!: string[];

  @Column('text', { array: true, default: [] })
  needs!: MeetingNeed[];

  @Column('smallint', { name: 'most_meetings', nullable: true })
  mostMeetings!: number | null;

  /** After so many meetings in a row a round without. */
  @Column('smallint', { name: 'break_after', nullable: true })
  breakAfter!: number | null;

  @Column('smallint', { name: 'from_round', nullable: true })
  fromRound!: number | null;

  @Column('smallint', { name: 'until_round', nullable: true })
  untilRound!: number | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
