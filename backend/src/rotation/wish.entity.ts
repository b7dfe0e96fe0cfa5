import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EventTable } from '../events/event-table.entity.js';
import { RotationEntry } from './rotation-entry.entity.js';

/** Somebody wishes to meet a table, or not to. */
@Entity('wish')
@Check('wish_rank', 'rank BETWEEN 1 AND 5')
@Unique('wish_rank_once', ['registrationId', 'rank'])
@Index('wish_table', ['eventTableId'])
export class Wish {
  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'wish_pk' })
  @ForeignKey(() => RotationEntry, { name: 'wish_entry_fk', onDelete: 'CASCADE' })
  registrationId!: string;

  @PrimaryColumn('uuid', { name: 'event_table_id', primaryKeyConstraintName: 'wish_pk' })
  @ForeignKey(() => EventTable, { name: 'wish_table_fk' })
  eventTableId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('smallint', { nullable: true, comment: '1 is wished for most; null: not this one' })
  rank!: number | null;
}
