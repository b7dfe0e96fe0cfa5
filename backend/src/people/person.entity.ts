import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Region } from '../network/region.entity.js';
import type { Language } from '../platform/http/fields.js';

/** Whom it is all for; at most one phone number and one e-mail address, each of which is theirs alone. */
@Entity('young_person')
@Check('young_person_first_name', 'char_length(first_name) BETWEEN 1 AND 60')
@Check('young_person_phone_shape', `phone ~ '^\\+[1-9][0-9]{6,14}$'`)
@Check('young_person_language', `language IN ('fi', 'sv', 'en')`)
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

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
