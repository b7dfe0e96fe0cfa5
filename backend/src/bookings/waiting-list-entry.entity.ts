import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EventTable } from '../events/event-table.entity.js';
import { Event } from '../events/event.entity.js';
import { Part } from '../events/part.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import type { Language } from '../platform/http/fields.js';

/** A place in line: for one table of a part, or for any. */
@Entity('waiting_list_entry')
@Check('waiting_list_entry_language', `language IN ('fi', 'sv', 'en')`)
@Check('waiting_list_entry_status', `status IN ('waiting', 'offered', 'taken', 'left')`)
@Index('waiting_list_entry_once', ['partId', 'personId'], {
  unique: true,
  where: `status IN ('waiting', 'offered')`,
})
@Index('waiting_list_entry_order', ['partId', 'position'], { where: `status = 'waiting'` })
@Index('waiting_list_entry_person', ['personId'])
@Index('waiting_list_entry_ohjaamo', ['ohjaamoId', 'personId'])
export class WaitingListEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'waiting_list_entry_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'waiting_list_entry_event_fk' })
  @ForeignKey(() => Event, { name: 'waiting_list_entry_event_fk' })
  eventId!: string;

  @Column('uuid', { name: 'part_id' })
  @ForeignKey(() => Part, { name: 'waiting_list_entry_part_fk' })
  @ForeignKey(() => Part, { name: 'waiting_list_entry_part_fk' })
  partId!: string;

  @Column('uuid', { name: 'event_table_id', nullable: true, comment: 'null: any table of this part' })
  @ForeignKey(() => EventTable, { name: 'waiting_list_entry_table_fk' })
  @ForeignKey(() => EventTable, { name: 'waiting_list_entry_table_fk' })
  eventTableId!: string | null;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'waiting_list_entry_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text')
  language!: Language;

  @Column('text', { default: 'waiting' })
  status!: 'waiting' | 'offered' | 'taken' | 'left';

  @Column('text', { name: 'request_hash', nullable: true })
  requestHash!: string | null;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt!: Date;

  @Column({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    comment: 'the order of joining; a declined or expired offer sends the entry to left',
  })
  position!: string;
}
