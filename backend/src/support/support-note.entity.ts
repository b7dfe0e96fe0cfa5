import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { Placement } from '../placements/placement.entity.js';

@Entity('support_note', {
  comment: 'what was said in a call after the start; the young person reads it, the firm does not',
})
@Check('support_note_spoke_with', `spoke_with IN ('young_person', 'employer', 'both')`)
@Check('support_note_text', 'char_length(text) BETWEEN 1 AND 2000')
@Index('support_note_placement', ['placementId', 'writtenAt'])
export class SupportNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'support_note_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'support_note_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'placement_id' })
  @ForeignKey(() => Placement, { name: 'support_note_placement_fk', onDelete: 'CASCADE' })
  placementId!: string;

  @Column('text', { name: 'spoke_with' })
  spokeWith!: 'young_person' | 'employer' | 'both';

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'written_by' })
  @ForeignKey(() => StaffMember, { name: 'support_note_written_by_fk' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}

@Entity('support_end', { comment: 'why it ended, as both sides see it' })
@Check('support_end_reasons', 'cardinality(reasons) BETWEEN 1 AND 5')
@Check('support_end_words', 'char_length(words) BETWEEN 1 AND 600')
export class SupportEnd {
  @PrimaryColumn('uuid', { name: 'placement_id', primaryKeyConstraintName: 'support_end_pk' })
  @ForeignKey(() => Placement, { name: 'support_end_placement_fk', onDelete: 'CASCADE' })
  placementId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'support_end_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('text', { array: true })
  reasons!: string[];

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('uuid', { name: 'written_by' })
  @ForeignKey(() => StaffMember, { name: 'support_end_written_by_fk' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
