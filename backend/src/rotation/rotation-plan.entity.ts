import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Event } from '../events/event.entity.js';
import type { PlanInput, PlanView } from './rotation.schema.js';

/** A plan of the rounds: asked for, being made, looked at, published. */
@Entity('rotation_plan')
@Check(
  'rotation_plan_status',
  `status IN ('planning', 'draft', 'published', 'replaced', 'failed', 'dropped')`,
)
@Check('rotation_plan_stage', `stage IN ('waiting', 'reading', 'choosing', 'proving', 'writing')`)
@Check('rotation_plan_done', `status = 'planning' OR done_at IS NOT NULL`)
@Index('rotation_plan_event', ['eventId', 'askedAt'])
@Index('rotation_plan_published_once', ['eventId'], { unique: true, where: `status = 'published'` })
@Index('rotation_plan_planning_once', ['eventId'], { unique: true, where: `status = 'planning'` })
export class RotationPlan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rotation_plan_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'rotation_plan_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('text')
  status!: PlanView['status'];

  @Column('text', { nullable: true })
  stage!: PlanView['stage'];

  /** The plan it was made from, when somebody moved a meeting. */
  @Column('uuid', { name: 'based_on', nullable: true })
  @ForeignKey(() => RotationPlan, { name: 'rotation_plan_based_on_fk', onDelete: 'SET NULL' })
  basedOn!: string | null;

  @Column('jsonb', {
    default: {},
    comment: 'what is to be different from the plan it is based on: {put?, unpin?}',
  })
  asked!: Pick<PlanInput, 'put' | 'unpin'>;

  @Column('text', {
    nullable: true,
    comment: 'of all that the planner read: another one now, and something has changed since',
  })
  print!: string | null;

  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy!: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('double precision', { nullable: true })
  bound!: number | null;

  @Column('double precision', { nullable: true })
  gap!: number | null;

  @Column('double precision', { nullable: true })
  milliseconds!: number | null;

  @Column('jsonb', { default: [] })
  levels!: PlanView['levels'];

  /** What a move cost, goal by goal, next to the plan it was made from. */
  @Column('jsonb', { nullable: true })
  cost!: PlanView['cost'];

  @Column('jsonb', { default: [] })
  faults!: PlanView['faults'];
}
