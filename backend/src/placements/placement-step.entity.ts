import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { OpeningKindRow } from '../catalogue/opening-kind.entity.js';
import type { Localised } from '../platform/http/fields.js';
import type { DoneBy, StepFact, StepStatus } from './placement.states.js';

@Entity('placement_step', {
  comment: 'which steps a placement of this kind has; drawn in docs/placements.md',
})
@Check('placement_step_code', `code ~ '^[a-z_]{2,30}$'`)
@Check('placement_step_position', 'position BETWEEN 1 AND 20')
@Check('placement_step_status', `to_status IN ('checked', 'agreed', 'running', 'ended', 'closed')`)
@Check('placement_step_fact', `fact IN ('sharing', 'terms', 'signed', 'extract', 'subsidy', 'feedback')`)
@Check('placement_step_by', `done_by IN ('staff', 'young_person', 'employer', 'authority', 'school')`)
@Check('placement_step_days', 'days BETWEEN 1 AND 365')
@Check('placement_step_due', `due IN ('starts_on', 'ends_on')`)
@Check('placement_step_certainty', `certainty IN ('A', 'B', 'C')`)
@Check('placement_step_done', 'num_nonnulls(to_status, fact) > 0')
@Check('placement_step_moves_all', 'to_status IS NULL OR NOT skippable')
@Check('placement_step_law', 'num_nonnulls(law, section, source, certainty) IN (0, 4)')
@Unique('placement_step_order', ['kind', 'position'])
export class PlacementStep {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'placement_step_pk' })
  @ForeignKey(() => OpeningKindRow, { name: 'placement_step_kind_fk' })
  kind!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'placement_step_pk' })
  code!: string;

  @Column('smallint')
  position!: number;

  @Column('jsonb')
  name!: Localised;

  @Column('text', {
    name: 'to_status',
    nullable: true,
    comment: 'the placement moves there when the step is done; null: it is done by its fact alone',
  })
  toStatus!: StepStatus | null;

  @Column('text', { nullable: true, comment: 'what has to be true: placements/placement.facts.ts' })
  fact!: StepFact | null;

  @Column('text', {
    array: true,
    default: [],
    comment: 'for the fact terms: the fields that must be filled in',
  })
  needs!: string[];

  @Column('boolean', { default: false })
  skippable!: boolean;

  @Column('text', { name: 'done_by' })
  doneBy!: DoneBy;

  @Column('smallint', {
    nullable: true,
    comment: 'how long it may wait, from when the placement came to where it is',
  })
  days!: number | null;

  @Column('text', {
    nullable: true,
    comment: 'instead of days: the day of the placement by which it is due',
  })
  due!: 'starts_on' | 'ends_on' | null;

  @Column('text', { nullable: true })
  law!: string | null;

  @Column('text', { nullable: true })
  section!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('char', { length: 1, nullable: true })
  certainty!: 'A' | 'B' | 'C' | null;
}
