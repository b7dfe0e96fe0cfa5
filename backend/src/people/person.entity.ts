import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Language } from '../platform/http/fields.js';

/** Whom it is all for; at most one phone number and one e-mail address, each of which is theirs alone. */
@Entity('young_person')
@Unique('young_person_phone_unique', ['phone'])
@Unique('young_person_email_unique', ['email'])
@Unique('young_person_feed_unique', ['feedKey'])
export class YoungPerson {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'young_person_pk' })
  id!: string;
  @Column('uuid', { name: 'region_id' })
  regionId!: string;
  @Column('text', { name: 'first_name' })
  firstName!: string;
  @Column('text', { nullable: true })
  phone!: string | null;
  @Column('citext', { nullable: true })
  email!: string | null;
  @Column('text', { default: 'fi' })
  language!: Language;
  @Column('uuid', { name: 'feed_key', nullable: true })
  feedKey!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
