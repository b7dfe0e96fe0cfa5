import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Agreement } from './agreement.entity.js';
import type { AnswerKind, InterruptionReason, Side } from './agreements.schema.js';

@Entity('agreement_answer', {
  comment: 'what a party said about a version: yes, something else, or that they want to interrupt',
})
@Check('agreement_answer_party', `party IN ('participant', 'organiser')`)
@Check('agreement_answer_answer', `answer IN ('agreed', 'change_wanted', 'interruption_wanted')`)
@Check(
  'agreement_answer_reason',
  `reason IN ('work_found', 'studies', 'does_not_suit', 'attendance', 'workplace', 'other')`,
)
@Index('agreement_answer_of', ['agreementId', 'saidAt'])
export class AgreementAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_answer_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'agreement_answer_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey(() => Agreement, { name: 'agreement_answer_agreement_fk', onDelete: 'CASCADE' })
  agreementId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  party!: Side;

  @Column('text')
  answer!: AnswerKind;

  @Column('text', { nullable: true })
  reason!: InterruptionReason | null;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('uuid', { name: 'said_by' })
  saidBy!: string;

  @Column('timestamptz', { name: 'said_at' })
  saidAt!: Date;
}
