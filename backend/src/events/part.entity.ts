import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { PartKind, RecipePart } from '../catalogue/catalogue.schema.js';
import { Event } from './event.entity.js';

/** One stretch of an event that is run in one way. */
@Entity('part')
@Check('part_kind', `kind IN ('presentation', 'slots', 'rotation', 'queue')`)
@Check('part_times', 'ends_at > starts_at')
@Check('part_seats', 'taken >= 0 AND taken <= capacity')
@Check('part_presentation_has_capacity', `kind <> 'presentation' OR capacity IS NOT NULL`)
@Unique('part_position_once', ['eventId', 'position'])
export class Part {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'part_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'part_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('text')
  kind!: PartKind;

  @Column('smallint')
  position!: number;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('integer', { nullable: true })
  capacity!: number | null;

  @Column('integer', { default: 0 })
  taken!: number;

  @Column('jsonb', {
    default: {},
    comment: 'slotMinutes, breakMinutes, offerMinutes, opensOnTheSpot …; see events/format.recipe.ts',
  })
  settings!: RecipePart['settings'];
}
