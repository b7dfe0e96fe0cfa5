import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EventTable } from '../events/event-table.entity.js';
import { RotationEntry } from './rotation-entry.entity.js';
import { RotationPlan } from './rotation-plan.entity.js';
import type { WhyUnmet } from './rotation.schema.js';

/** A wish that a plan could not keep, and why. */
@Entity('plan_unmet')
@Index('plan_unmet_registration', ['registrationId'])
export class PlanUnmet {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'plan_unmet_pk' })
  @ForeignKey(() => RotationPlan, { name: 'plan_unmet_plan_fk', onDelete: 'CASCADE' })
  planId!: string;

  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'plan_unmet_pk' })
  @ForeignKey(() => RotationEntry, { name: 'plan_unmet_entry_fk', onDelete: 'CASCADE' })
  registrationId!: string;

  @PrimaryColumn('uuid', { name: 'event_table_id', primaryKeyConstraintName: 'plan_unmet_pk' })
  @ForeignKey(() => EventTable, { name: 'plan_unmet_table_fk' })
  eventTableId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('text')
  why!: WhyUnmet;
}
