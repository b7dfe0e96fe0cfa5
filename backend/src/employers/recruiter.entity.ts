import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/http/fields.js';
import { Employer } from './employer.entity.js';

@Entity('recruiter')
@Check('recruiter_language', `language IN ('fi', 'sv', 'en')`)
@Index('recruiter_email_once', ['employerId', 'email'], { unique: true, where: 'removed_at IS NULL' })
@Index('recruiter_email', ['email'], { where: 'removed_at IS NULL' })
export class Recruiter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recruiter_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'recruiter_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('text')
  name!: string;

  @Column('citext')
  email!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { default: 'fi' })
  language!: Language;

  /** Whoever asked for access: may change the team. */
  @Column('boolean', { default: false })
  owner!: boolean;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  /** Until when the invitation can be accepted, by signing in; null: accepted, or never needed. */
  @Column('timestamptz', { name: 'invitation_ends_at', nullable: true })
  invitationEndsAt!: Date | null;
}
