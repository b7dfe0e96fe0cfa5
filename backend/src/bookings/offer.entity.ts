import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Part } from '../events/part.entity.js';
import { Slot } from '../events/slot.entity.js';
import { WaitingListEntry } from './waiting-list-entry.entity.js';

@Entity('offer', {
  comment: 'a held offer holds its place in slot.taken or part.taken until it is answered or runs out',
})
@Check('offer_status', `status IN ('held', 'accepted', 'declined', 'expired', 'withdrawn')`)
@Check('offer_window', 'held_until > opens_at')
@Index('offer_slot_once', ['slotId'], { unique: true, where: `status = 'held'` })
@Index('offer_entry_once', ['entryId'], { unique: true, where: `status = 'held'` })
@Index('offer_entry', ['entryId', 'createdAt'])
@Index('offer_part', ['partId'], { where: `status = 'held'` })
@Index('offer_running_out', ['heldUntil'], { where: `status = 'held'` })
export class Offer {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'offer_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'entry_id' })
  @ForeignKey(() => WaitingListEntry, { name: 'offer_entry_fk', onDelete: 'CASCADE' })
  entryId!: string;

  @Column('uuid', { name: 'part_id' })
  @ForeignKey(() => Part, { name: 'offer_part_fk' })
  @ForeignKey(() => Part, { name: 'offer_part_fk' })
  partId!: string;

  /** null: a seat, or the slot went away with its table. */
  @Column('uuid', { name: 'slot_id', nullable: true })
  @ForeignKey(() => Slot, { name: 'offer_slot_fk' })
  @ForeignKey(() => Slot, { name: 'offer_slot_fk' })
  slotId!: string | null;

  @Column('text', { default: 'held' })
  status!: 'held' | 'accepted' | 'declined' | 'expired' | 'withdrawn';

  /** Never at night. */
  @Column('timestamptz', { name: 'opens_at' })
  opensAt!: Date;

  @Column('timestamptz', { name: 'held_until' })
  heldUntil!: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
