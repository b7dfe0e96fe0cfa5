import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Meeting } from '../bookings/meeting.entity.js';
import { EventTable } from '../events/event-table.entity.js';
import type { TurnState } from './engine/room.types.js';
import { Room } from './room.entity.js';
import { Ticket } from './ticket.entity.js';

const IS_OPEN = `state IN ('called', 'recalled', 'meeting')`;

/** This ticket at this table, from the call to the end; and how it went, as both say. */
@Entity('turn')
@Check('turn_state', `state IN ('called', 'recalled', 'meeting', 'done', 'missed')`)
@Check('turn_impression', `impression IN ('go_on', 'work_trial', 'not_now', 'someone_else')`)
@Check('turn_words', 'char_length(words) BETWEEN 1 AND 500')
@Check('turn_answer', `answer IN ('yes', 'maybe', 'no')`)
@Check('turn_ended', `(state IN ('done', 'missed')) = (ended_at IS NOT NULL)`)
@Check('turn_started', `state NOT IN ('meeting', 'done') OR started_at IS NOT NULL`)
@Index('turn_table_once', ['eventTableId'], { unique: true, where: IS_OPEN })
@Index('turn_ticket_once', ['ticketId'], { unique: true, where: IS_OPEN })
@Index('turn_event', ['eventId', 'calledAt'])
@Index('turn_table', ['eventTableId'])
@Index('turn_meeting', ['meetingId'], { where: 'meeting_id IS NOT NULL' })
export class Turn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'turn_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Room, { name: 'turn_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('uuid', { name: 'ticket_id' })
  @ForeignKey(() => Ticket, { name: 'turn_ticket_fk', onDelete: 'CASCADE' })
  ticketId!: string;

  @Column('uuid', { name: 'event_table_id' })
  @ForeignKey(() => EventTable, { name: 'turn_table_fk' })
  @ForeignKey(() => EventTable, { name: 'turn_table_fk' })
  eventTableId!: string;

  /** The booked meeting that it fulfils. */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  @ForeignKey(() => Meeting, { name: 'turn_meeting_fk', onDelete: 'SET NULL' })
  meetingId!: string | null;

  @Column('text')
  line!: string;

  @Column('text')
  state!: TurnState;

  @Column('timestamptz', { name: 'called_at' })
  calledAt!: Date;

  @Column('timestamptz', { name: 'recalled_at', nullable: true })
  recalledAt!: Date | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('smallint', { name: 'extra_minutes', default: 0 })
  extraMinutes!: number;

  @Column('text', { nullable: true })
  impression!: 'go_on' | 'work_trial' | 'not_now' | 'someone_else' | null;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('text', { nullable: true })
  answer!: 'yes' | 'maybe' | 'no' | null;
}
