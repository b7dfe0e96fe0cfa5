import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { FirmEvent } from './firm-event.entity.js';
import type { PromiseStatus } from './promise.states.js';

@Entity('firm_promise')
@Check('firm_promise_by', `promised_by IN ('us', 'them')`)
@Check('firm_promise_what', 'char_length(what) BETWEEN 1 AND 300')
@Check('firm_promise_status', `status IN ('open', 'done', 'dropped')`)
@Check('firm_promise_settled', `(status = 'open') = (settled_at IS NULL)`)
@Index('firm_promise_employer', ['employerId'])
@Index('firm_promise_due', ['dueOn', 'staffId'], { where: `status = 'open'` })
export class FirmPromise {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'firm_promise_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'firm_promise_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'firm_promise_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'firm_promise_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', {
    name: 'staff_id',
    comment: 'who of us sees to it that it comes true, also when the firm promised',
  })
  @ForeignKey(() => StaffMember, { name: 'firm_promise_staff_fk' })
  staffId!: string;

  @Column('uuid', { name: 'event_id', nullable: true })
  @ForeignKey(() => FirmEvent, { name: 'firm_promise_event_fk', onDelete: 'SET NULL' })
  eventId!: string | null;

  @Column('text', { name: 'promised_by' })
  promisedBy!: 'us' | 'them';

  @Column('text')
  what!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('text', { default: 'open' })
  status!: PromiseStatus;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
