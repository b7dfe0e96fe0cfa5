import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Recruiter } from '../employers/recruiter.entity.js';
import { Opening } from '../openings/opening.entity.js';
import type { Localised } from '../platform/http/fields.js';
import { Event } from './event.entity.js';
import type { TableStatus } from './event.states.js';

/** Where an employer sits in an event: in a room, by phone or by video. */
@Entity('event_table')
@Check('event_table_number', 'number BETWEEN 1 AND 999')
@Check('event_table_mode', `mode IN ('room', 'phone', 'video')`)
@Check('event_table_status', `status IN ('free', 'asked', 'taken')`)
@Check('event_table_holder', `(status = 'free') = (employer_id IS NULL AND topic IS NULL)`)
@Check('event_table_one_holder', 'employer_id IS NULL OR topic IS NULL')
@Check('event_table_offers', `offers <@ ARRAY['step_free', 'calm']`)
@Unique('event_table_number_once', ['eventId', 'number'])
@Index('event_table_employer_once', ['eventId', 'employerId'], {
  unique: true,
  where: 'employer_id IS NOT NULL',
})
@Index('event_table_employer', ['employerId'])
export class EventTable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_table_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'event_table_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('smallint')
  number!: number;

  @Column('text', { default: 'room' })
  mode!: 'room' | 'phone' | 'video';

  @Column('text', { default: 'free' })
  status!: TableStatus;

  @Column('uuid', { name: 'employer_id', nullable: true })
  @ForeignKey(() => Employer, { name: 'event_table_employer_fk' })
  employerId!: string | null;

  @Column('jsonb', { nullable: true })
  topic!: Localised | null;

  /** What it has for those who need it at a rotation. */
  @Column('text', { array: true, default: ['step_free'] })
  offers!: ('step_free' | 'calm')[];

  @Column('smallint', {
    name: 'away_rounds',
    array: true,
    default: [],
    comment: 'rounds of the rotation, from 1, in which nobody sits there',
  })
  awayRounds!: number[];
}

/** Who sits there for the employer. */
@Entity('event_table_recruiter')
export class EventTableRecruiter {
  @PrimaryColumn('uuid', { name: 'event_table_id', primaryKeyConstraintName: 'event_table_recruiter_pk' })
  @ForeignKey(() => EventTable, { name: 'event_table_recruiter_table_fk', onDelete: 'CASCADE' })
  eventTableId!: string;

  @PrimaryColumn('uuid', { name: 'recruiter_id', primaryKeyConstraintName: 'event_table_recruiter_pk' })
  @ForeignKey(() => Recruiter, { name: 'event_table_recruiter_recruiter_fk', onDelete: 'CASCADE' })
  recruiterId!: string;
}

/** Which openings they bring. */
@Entity('event_table_opening')
export class EventTableOpening {
  @PrimaryColumn('uuid', { name: 'event_table_id', primaryKeyConstraintName: 'event_table_opening_pk' })
  @ForeignKey(() => EventTable, { name: 'event_table_opening_table_fk', onDelete: 'CASCADE' })
  eventTableId!: string;

  @PrimaryColumn('uuid', { name: 'opening_id', primaryKeyConstraintName: 'event_table_opening_pk' })
  @ForeignKey(() => Opening, { name: 'event_table_opening_opening_fk', onDelete: 'CASCADE' })
  openingId!: string;
}
