import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import type { Language } from '../platform/http/fields.js';

/** Whom it is all for; at most one phone number and one e-mail address, each of which is theirs alone. */
@Entity('young_person')
@Check('young_person_first_name', 'char_length(first_name) BETWEEN 1 AND 60')
@Check('young_person_phone_shape', `phone ~ '^\\+[1-9][0-9]{6,14}$'`)
@Check('young_person_language', `language IN ('fi', 'sv', 'en')`)
@Check('young_person_confirmed', '(confirmed_at IS NULL) = (confirmed_by IS NULL)')
@Unique('young_person_phone_unique', ['phone'])
@Unique('young_person_email_unique', ['email'])
@Unique('young_person_feed_unique', ['feedKey'])
export class YoungPerson {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'young_person_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'young_person_region_fk' })
  regionId!: string;

  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text', { default: 'fi' })
  language!: Language;

  @Column('uuid', {
    name: 'feed_key',
    nullable: true,
    comment: 'opens the calendar feed; null: no feed, or taken back',
  })
  feedKey!: string | null;

  @Column('timestamptz', {
    name: 'confirmed_at',
    nullable: true,
    comment: 'staff saw at the desk that this address is theirs: only then can they read notes by it',
  })
  confirmedAt!: Date | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  @ForeignKey(() => StaffMember, { name: 'young_person_confirmed_by_fk' })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('boolean', {
    name: 'non_disclosure',
    default: false,
    comment: 'turvakielto: no address, no place, initials only',
  })
  nonDisclosure!: boolean;

  @Column('timestamptz', {
    name: 'last_seen_at',
    nullable: true,
    comment: 'when they last signed in; bookings tell their own time',
  })
  lastSeenAt!: Date | null;

  @Column('timestamptz', {
    name: 'told_of_end_at',
    nullable: true,
    comment: 'when they were told that what we have of them ends in a month',
  })
  toldOfEndAt!: Date | null;
}
