import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Event } from '../events/event.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';

/** A tablet at the door of an Ohjaamo, or the big screen of one event. */
@Entity('device')
@Check('device_kind', `kind IN ('kiosk', 'board')`)
@Check('device_place', `(kind = 'board') = (event_id IS NOT NULL)`)
@Check('device_paired', `(token_hash IS NULL) = (paired_at IS NULL)`)
@Check('device_code', `(code_begins IS NULL) = (code_ends_at IS NULL)`)
@Check('device_code_tries', 'code_tries BETWEEN 0 AND 5')
@Unique('device_code_begins_unique', ['codeBegins'])
@Unique('device_token_unique', ['tokenHash'])
@Index('device_ohjaamo', ['ohjaamoId'])
@Index('device_event', ['eventId'])
export class Device {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'device_pk' })
  id!: string;

  @Column('text')
  kind!: 'kiosk' | 'board';

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'device_ohjaamo_fk' })
  ohjaamoId!: string;

  /** The one event that a board shows; a kiosk has none. */
  @Column('uuid', { name: 'event_id', nullable: true })
  @ForeignKey(() => Event, { name: 'device_event_fk' })
  eventId!: string | null;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'made_by' })
  @ForeignKey(() => StaffMember, { name: 'device_made_by_fk' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  /** What finds the row when a code is typed; see pairing.code.ts. */
  @Column('char', { name: 'code_begins', length: 3, nullable: true })
  codeBegins!: string | null;

  @Column('timestamptz', { name: 'code_ends_at', nullable: true })
  codeEndsAt!: Date | null;

  @Column('smallint', { name: 'code_tries', default: 0 })
  codeTries!: number;

  @Column('text', { name: 'token_hash', nullable: true })
  tokenHash!: string | null;

  @Column('timestamptz', { name: 'paired_at', nullable: true })
  pairedAt!: Date | null;

  @Column('date', { name: 'last_seen_on', nullable: true })
  lastSeenOn!: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
