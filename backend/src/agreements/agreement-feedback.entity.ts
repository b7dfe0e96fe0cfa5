import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Agreement } from './agreement.entity.js';
import type { FeedbackAnswers, Side } from './agreements.schema.js';

@Entity('agreement_feedback', {
  comment: 'how it went: the organiser owes it in writing, the participant may',
})
@Check('agreement_feedback_party', `party IN ('participant', 'organiser')`)
@Unique('agreement_feedback_once', ['agreementId', 'party'])
export class AgreementFeedback {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'agreement_feedback_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'agreement_feedback_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey(() => Agreement, { name: 'agreement_feedback_agreement_fk', onDelete: 'CASCADE' })
  agreementId!: string;

  @Column('text')
  party!: Side;

  @Column('jsonb')
  answers!: FeedbackAnswers;

  @Column('text', { name: 'went_well' })
  wentWell!: string;

  @Column('text')
  learned!: string;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('uuid', { name: 'said_by' })
  saidBy!: string;

  @Column('timestamptz', { name: 'said_at' })
  saidAt!: Date;
}
