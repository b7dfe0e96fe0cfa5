import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Agreement } from './agreement.entity.js';
import type { Clause, Terms } from './agreements.schema.js';

@Entity('agreement_version', {
  comment: 'what was agreed, word for word; a row never changes: other words are another version',
})
@Check('agreement_version_by', `made_by_kind IN ('staff', 'recruiter')`)
@Unique('agreement_version_once', ['agreementId', 'version'])
export class AgreementVersion {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'agreement_version_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'agreement_version_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey(() => Agreement, { name: 'agreement_version_agreement_fk', onDelete: 'CASCADE' })
  agreementId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  terms!: Terms;

  @Column('jsonb', {
    comment: 'what the law says about it, as it stood in regulation when the version was made',
  })
  clauses!: Clause[];

  @Column('text', {
    name: 'content_hash',
    comment: 'SHA-256 of terms and clauses: the same hash is the same agreement',
  })
  contentHash!: string;

  @Column('text', { name: 'made_by_kind' })
  madeByKind!: 'staff' | 'recruiter';

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
