import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Event } from '../events/event.entity.js';

/** What a kiosk took while the network was away, and that fits nobody. */
@Entity('unmatched_check_in', {
  comment: 'what a kiosk took while the network was away, and that fits nobody: staff look after it',
})
@Check('unmatched_check_in_said', 'char_length(said) BETWEEN 1 AND 80')
@Index('unmatched_check_in_event', ['eventId'], { where: 'settled_at IS NULL' })
export class UnmatchedCheckIn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unmatched_check_in_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'unmatched_check_in_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('text')
  said!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
