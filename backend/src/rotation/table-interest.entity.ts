import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EventTable } from '../events/event-table.entity.js';
import { RotationEntry } from './rotation-entry.entity.js';

/** What the employer at a table says about somebody who shared a card with them. No screen shows it to the person. */
@Entity('table_interest')
@Check('table_interest_stars', 'stars BETWEEN 0 AND 3')
@Check('table_interest_one_way', 'NOT (no_thanks AND stars > 0)')
@Index('table_interest_registration', ['registrationId'])
export class TableInterestRow {
  @PrimaryColumn('uuid', { name: 'event_table_id', primaryKeyConstraintName: 'table_interest_pk' })
  @ForeignKey(() => EventTable, { name: 'table_interest_table_fk' })
  eventTableId!: string;

  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'table_interest_pk' })
  @ForeignKey(() => RotationEntry, { name: 'table_interest_entry_fk', onDelete: 'CASCADE' })
  registrationId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('smallint', { default: 0 })
  stars!: number;

  @Column('boolean', { name: 'no_thanks', default: false })
  noThanks!: boolean;

  @Column('timestamptz', { name: 'said_at' })
  saidAt!: Date;
}
