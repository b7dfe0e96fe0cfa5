import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EventTable } from '../events/event-table.entity.js';
import { RotationEntry } from './rotation-entry.entity.js';
import { RotationPlan } from './rotation-plan.entity.js';

/** A seat of a plan. What was published stands in `meeting`, and is what counts. */
@Entity('plan_meeting')
@Check('plan_meeting_round', 'round BETWEEN 1 AND 200')
@Unique('plan_meeting_person_once', ['planId', 'round', 'registrationId'])
@Unique('plan_meeting_pair_once', ['planId', 'eventTableId', 'registrationId'])
@Index('plan_meeting_registration', ['registrationId'])
export class PlanMeeting {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'plan_meeting_pk' })
  @ForeignKey(() => RotationPlan, { name: 'plan_meeting_plan_fk', onDelete: 'CASCADE' })
  planId!: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'plan_meeting_pk' })
  round!: number;

  @PrimaryColumn('uuid', { name: 'event_table_id', primaryKeyConstraintName: 'plan_meeting_pk' })
  @ForeignKey(() => EventTable, { name: 'plan_meeting_table_fk' })
  eventTableId!: string;

  @Column('uuid', { name: 'registration_id' })
  @ForeignKey(() => RotationEntry, { name: 'plan_meeting_entry_fk', onDelete: 'CASCADE' })
  registrationId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  /** Staff put it there: it stands whatever else changes. */
  @Column('boolean', { default: false })
  pinned!: boolean;
}
