import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('employer_request', {
  comment:
    'that this id was used, and for what: a repeat is answered alike whether the firm was known here or not',
})
export class EmployerRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'employer_request_pk' })
  id!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  @Column('timestamptz')
  at!: Date;
}
