import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { Opening } from '../openings/opening.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import type { ProposalState } from './proposal.states.js';

@Entity('proposal', {
  comment:
    'staff propose a young person for an opening; every way it moves stands in proposals/proposal.states.ts',
})
@Check('proposal_words', 'char_length(words) BETWEEN 1 AND 600')
@Check(
  'proposal_state',
  `state IN ('asked', 'later', 'no', 'yes', 'with_employer', 'invited', 'not_now', 'taken', 'withdrawn', 'taken_back', 'run_out')`,
)
@Check('proposal_laters', 'laters BETWEEN 0 AND 2')
@Check('proposal_told_by', `told_by IN ('account', 'phone')`)
@Check('proposal_answer_words', 'char_length(answer_words) BETWEEN 1 AND 600')
@Check('proposal_meets_where', 'char_length(meets_where) BETWEEN 1 AND 200')
@Check('proposal_asks_again', `(ask_again_at IS NOT NULL) = (state = 'later')`)
@Check('proposal_meets', '(meets_at IS NULL) = (meets_where IS NULL)')
@Index('proposal_once', ['personId', 'openingId'], {
  unique: true,
  where: `state IN ('asked', 'later', 'yes', 'with_employer', 'invited')`,
})
@Index('proposal_ohjaamo', ['ohjaamoId', 'since'])
@Index('proposal_opening', ['openingId', 'personId'])
@Index('proposal_employer', ['employerId'])
export class Proposal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proposal_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'proposal_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'proposal_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'proposal_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('uuid', { name: 'opening_id' })
  @ForeignKey(() => Opening, { name: 'proposal_opening_fk' })
  openingId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'proposal_employer_fk' })
  employerId!: string;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('text')
  state!: ProposalState;

  @Column('timestamptz', {
    comment: 'since when it has been in this state: who is waited for has been waited for so long',
  })
  since!: Date;

  @Column('uuid', { name: 'proposed_by' })
  @ForeignKey(() => StaffMember, { name: 'proposal_proposed_by_fk' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('smallint', { default: 0, comment: 'how often the young person said later; twice at most' })
  laters!: number;

  @Column('timestamptz', { name: 'ask_again_at', nullable: true })
  askAgainAt!: Date | null;

  @Column('text', { name: 'no_reasons', array: true, default: '{}' })
  noReasons!: string[];

  @Column('text', {
    name: 'told_by',
    nullable: true,
    comment: 'how the firm hears of it: in Vartti, or from staff by phone',
  })
  toldBy!: 'account' | 'phone' | null;

  @Column('smallint', { name: 'employer_reminded', default: 0 })
  employerReminded!: number;

  @Column('text', { name: 'answer_words', nullable: true })
  answerWords!: string | null;

  @Column('timestamptz', { name: 'meets_at', nullable: true })
  meetsAt!: Date | null;

  @Column('text', { name: 'meets_where', nullable: true })
  meetsWhere!: string | null;
}
