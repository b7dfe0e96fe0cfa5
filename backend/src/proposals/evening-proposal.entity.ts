import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Event } from '../events/event.entity.js';
import { EventTable } from '../events/event-table.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import type { EveningState } from './evening-proposal.states.js';

@Entity('evening_proposal', {
  comment:
    'staff ask a person to an event; every way it moves stands in proposals/evening-proposal.states.ts',
})
@Check('evening_proposal_words', 'char_length(words) BETWEEN 1 AND 600')
@Check('evening_proposal_state', `state IN ('asked', 'later', 'full', 'no', 'yes', 'withdrawn', 'run_out')`)
@Check('evening_proposal_laters', 'laters BETWEEN 0 AND 2')
@Check('evening_proposal_asks_again', `(ask_again_at IS NOT NULL) = (state = 'later')`)
@Unique('evening_proposal_once', ['eventId', 'personId'])
@Index('evening_proposal_person', ['personId'])
export class EveningProposal {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'evening_proposal_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'evening_proposal_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'evening_proposal_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'event_id' })
  @ForeignKey(() => Event, { name: 'evening_proposal_event_fk', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('uuid', {
    name: 'event_table_id',
    nullable: true,
    comment: 'whom they would meet; null: whoever is there',
  })
  @ForeignKey(() => EventTable, { name: 'evening_proposal_table_fk', onDelete: 'SET NULL' })
  eventTableId!: string | null;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'evening_proposal_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('text')
  state!: EveningState;

  @Column('timestamptz')
  since!: Date;

  @Column('uuid', { name: 'proposed_by' })
  @ForeignKey(() => StaffMember, { name: 'evening_proposal_proposed_by_fk' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('smallint', { default: 0 })
  laters!: number;

  @Column('timestamptz', { name: 'ask_again_at', nullable: true })
  askAgainAt!: Date | null;
}
