import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { Opening } from './opening.entity.js';

@Entity('opening_share', {
  comment: 'staff of this Ohjaamo see the opening, hidden as it is; only its own Ohjaamo changes it',
})
@ForeignKey(() => Opening, ['openingId', 'fromOhjaamoId'], ['id', 'ohjaamoId'], {
  name: 'opening_share_of_fk',
  onDelete: 'CASCADE',
  onUpdate: 'CASCADE',
})
@Index('opening_share_with', ['ohjaamoId'])
export class OpeningShare {
  @PrimaryColumn('uuid', { name: 'opening_id', primaryKeyConstraintName: 'opening_share_pk' })
  openingId!: string;

  /** Whose staff see it, too. */
  @PrimaryColumn('uuid', { name: 'ohjaamo_id', primaryKeyConstraintName: 'opening_share_pk' })
  @ForeignKey(() => Ohjaamo, { name: 'opening_share_with_fk' })
  ohjaamoId!: string;

  /** Whose it is: follows the opening. */
  @Column('uuid', { name: 'from_ohjaamo_id' })
  fromOhjaamoId!: string;

  @Column('timestamptz', { name: 'shared_at' })
  sharedAt!: Date;

  @Column('uuid', { name: 'shared_by' })
  @ForeignKey(() => StaffMember, { name: 'opening_share_by_fk' })
  sharedBy!: string;
}
