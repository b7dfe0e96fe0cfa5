import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import type { NoteKind } from './notes.schema.js';
import { YoungPerson } from './person.entity.js';

/** What staff of one Ohjaamo write down about a person; the text stands in its versions. */
@Entity('person_note')
@Check('person_note_kind', `kind IN ('guidance', 'agreed_step', 'contact', 'other')`)
@Check('person_note_working', 'char_length(working_because) BETWEEN 1 AND 300')
@Check('person_note_removed', '(removed_at IS NULL) = (removed_by IS NULL)')
@Index('person_note_person', { synchronize: false }) // written_at DESC, which TypeORM cannot say
@Index('person_note_ohjaamo', ['ohjaamoId', 'personId'])
export class PersonNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_note_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'person_note_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'person_note_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('text')
  kind!: NoteKind;

  @Column('text', {
    name: 'working_because',
    nullable: true,
    comment: 'why the person cannot read the text yet; null: they can',
  })
  workingBecause!: string | null;

  @Column('uuid', { name: 'written_by' })
  @ForeignKey(() => StaffMember, { name: 'person_note_writer_fk' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('timestamptz', {
    name: 'removed_at',
    nullable: true,
    comment: 'its texts are gone then; that there was a note, and why it went, stays',
  })
  removedAt!: Date | null;

  @Column('uuid', { name: 'removed_by', nullable: true })
  @ForeignKey(() => StaffMember, { name: 'person_note_remover_fk' })
  removedBy!: string | null;

  @Column('text', { name: 'removed_because', nullable: true })
  removedBecause!: string | null;
}

/** A note as it was written, or corrected; the old ones are kept. */
@Entity('person_note_version')
@Check('person_note_version_counts', 'version > 0')
export class PersonNoteVersion {
  @PrimaryColumn('uuid', { name: 'note_id', primaryKeyConstraintName: 'person_note_version_pk' })
  @ForeignKey(() => PersonNote, { name: 'person_note_version_note_fk', onDelete: 'CASCADE' })
  noteId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'person_note_version_pk' })
  version!: number;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'written_by' })
  @ForeignKey(() => StaffMember, { name: 'person_note_version_writer_fk' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
