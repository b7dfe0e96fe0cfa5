import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '../platform/http/fields.js';

@Entity('staff_member')
@Unique('staff_member_email_unique', ['email'])
@Check('staff_member_language', `language IN ('fi', 'sv', 'en')`)
export class StaffMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_member_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('citext')
  email!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { default: 'fi' })
  language!: Language;

  /** From then on they cannot sign in. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
