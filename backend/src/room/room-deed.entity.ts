import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Change } from './engine/undo.js';
import { Room } from './room.entity.js';

/** What was tapped, once each. */
@Entity('room_deed', {
  comment:
    'what was tapped, once each: the id is made where it is tapped, so that what is sent again is done once; changes hold no name',
})
@Unique('room_deed_revision_once', ['eventId', 'revision'])
export class RoomDeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_deed_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Room, { name: 'room_deed_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('integer')
  revision!: number;

  @Column('text')
  deed!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  @Column('jsonb', {
    comment: 'what it changed, before and after, so that it can be undone: see room/engine/undo.ts',
  })
  changes!: Change[];

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}
