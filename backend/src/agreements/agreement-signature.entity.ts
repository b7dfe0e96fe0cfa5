import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Agreement } from './agreement.entity.js';
import type { Party } from './agreement.states.js';

@Entity('agreement_signature', {
  comment: 'who signed a version, when and how; no picture of a signature is kept',
})
@Check('agreement_signature_party', `party IN ('participant', 'organiser', 'authority')`)
@Check('agreement_signature_how', `how IN ('paper', 'electronic')`)
@Check('agreement_signature_by', `recorded_by_kind IN ('staff', 'recruiter', 'young_person')`)
@Check('agreement_signature_right', `party <> 'organiser' OR right_to_sign`)
@Index('agreement_signature_once', ['agreementId', 'version', 'party'], {
  unique: true,
  where: 'taken_back_at IS NULL',
})
export class AgreementSignature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_signature_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'agreement_signature_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey(() => Agreement, { name: 'agreement_signature_agreement_fk', onDelete: 'CASCADE' })
  agreementId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  party!: Party;

  @Column('text')
  name!: string;

  @Column('date', { name: 'signed_on' })
  signedOn!: string;

  @Column('text')
  how!: 'paper' | 'electronic';

  @Column('boolean', {
    name: 'right_to_sign',
    comment: 'it was asked whether they may sign for the organiser, and they may',
  })
  rightToSign!: boolean;

  @Column('text', { name: 'recorded_by_kind' })
  recordedByKind!: 'staff' | 'recruiter' | 'young_person';

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('timestamptz', { name: 'taken_back_at', nullable: true })
  takenBackAt!: Date | null;
}
