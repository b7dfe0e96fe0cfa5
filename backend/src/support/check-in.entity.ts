import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { Placement } from '../placements/placement.entity.js';
import type { CheckInState } from './check-in.states.js';
import type { Face, Side } from './support.schema.js';

@Entity('check_in_plan', {
  comment: 'when both sides are asked how it goes, counted from the first day on the wall of the Ohjaamo',
})
@Unique('check_in_plan_position', ['position'])
@Check('check_in_plan_days', 'after_days >= 0')
@Check('check_in_plan_months', 'after_months >= 0')
export class CheckInPlan {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'check_in_plan_pk' })
  code!: string;

  @Column('smallint')
  position!: number;

  @Column('smallint', { name: 'after_days' })
  afterDays!: number;

  @Column('smallint', { name: 'after_months' })
  afterMonths!: number;
}

@Entity('check_in', {
  comment: 'one question to one side: good, so-so or bad; no side reads what the other said',
})
@Unique('check_in_once', ['placementId', 'side', 'planCode'])
@Check('check_in_side', `side IN ('young_person', 'employer')`)
@Check('check_in_state', `state IN ('planned', 'asked', 'answered', 'no_answer', 'dropped')`)
@Check('check_in_face', `face IN ('good', 'so_so', 'bad')`)
@Check('check_in_words', 'char_length(words) BETWEEN 1 AND 600')
@Check('check_in_answered', '(face IS NOT NULL) = (answered_at IS NOT NULL)')
@Check('check_in_seen_to', '(seen_to_at IS NULL) = (seen_to_by IS NULL)')
@Index('check_in_due', ['dueOn'], { where: `state IN ('planned', 'asked')` })
@Index('check_in_ohjaamo', ['ohjaamoId', 'answeredAt'])
export class CheckIn {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'check_in_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'check_in_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'placement_id' })
  @ForeignKey(() => Placement, { name: 'check_in_placement_fk', onDelete: 'CASCADE' })
  placementId!: string;

  @Column('text')
  side!: Side;

  @Column('text', { name: 'plan_code' })
  @ForeignKey(() => CheckInPlan, { name: 'check_in_plan_fk' })
  planCode!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('text', { default: 'planned' })
  state!: CheckInState;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('timestamptz', { name: 'asked_again_at', nullable: true })
  askedAgainAt!: Date | null;

  @Column('text', { nullable: true })
  face!: Face | null;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('boolean', { name: 'call_me', default: false })
  callMe!: boolean;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', {
    name: 'rang_at',
    nullable: true,
    comment: 'when the support person was told that somebody is worried',
  })
  rangAt!: Date | null;

  @Column('timestamptz', {
    name: 'seen_to_at',
    nullable: true,
    comment: 'when staff saw to it: the worry, or that nobody answered',
  })
  seenToAt!: Date | null;

  @Column('uuid', { name: 'seen_to_by', nullable: true })
  @ForeignKey(() => StaffMember, { name: 'check_in_seen_to_by_fk' })
  seenToBy!: string | null;
}
