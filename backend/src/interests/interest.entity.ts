import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { Opening } from '../openings/opening.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import type { InterestReply, InterestStatus } from './interest.states.js';

const ACTIVE = `status IN ('sent', 'answered_yes')`;

/** A young person would like to have this opening; which card the firm sees stands in consent. */
@Entity('interest', {
  comment: 'a young person would like to have this opening; which card the firm sees stands in consent',
})
@Check(
  'interest_status',
  `status IN ('sent', 'answered_yes', 'answered_not_now', 'answered_taken', 'withdrawn', 'lapsed')`,
)
@Check('interest_words', 'char_length(words) BETWEEN 1 AND 200')
@Check('interest_meet_at', `meet_at ~ '^[0-2][0-9]:[0-5][0-9]$'`)
@Check('interest_reply', `reply IN ('coming', 'cannot', 'another_time')`)
@Check('interest_answered', `status NOT LIKE 'answered%' OR answered_at IS NOT NULL`)
@Check('interest_replied', '(reply IS NULL) = (replied_at IS NULL)')
@Index('interest_once', ['personId', 'openingId'], { unique: true, where: ACTIVE })
@Index('interest_of_opening', ['openingId'], { where: ACTIVE })
@Index('interest_of_employer', ['employerId', 'sentAt'])
@Index('interest_waits', ['sentAt'], { where: `status = 'sent'` })
export class Interest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'interest_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'interest_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id', comment: 'the Ohjaamo of the opening' })
  @ForeignKey(() => Ohjaamo, { name: 'interest_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'interest_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('uuid', { name: 'opening_id' })
  @ForeignKey(() => Opening, { name: 'interest_opening_fk', onDelete: 'CASCADE' })
  openingId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'interest_employer_fk', onDelete: 'CASCADE' })
  employerId!: string;

  @Column('text', { default: 'sent' })
  status!: InterestStatus;

  /** The one line that they may add. */
  @Column('text', { nullable: true })
  words!: string | null;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('smallint', { default: 0, comment: 'how often the firm was reminded of it' })
  reminded!: number;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('text', {
    array: true,
    default: [],
    comment: 'why not now: codes of interests/interests.schema.ts',
  })
  reasons!: string[];

  @Column('text', { name: 'answer_words', nullable: true })
  answerWords!: string | null;

  @Column('date', { name: 'meet_on', nullable: true })
  meetOn!: string | null;

  /** On the wall of the Ohjaamo: `14:15`. */
  @Column('text', { name: 'meet_at', nullable: true })
  meetAt!: string | null;

  @Column('text', { name: 'meet_place', nullable: true })
  meetPlace!: string | null;

  @Column('text', { nullable: true, comment: 'what the young person says to a yes' })
  reply!: InterestReply | null;

  @Column('text', { name: 'reply_words', nullable: true })
  replyWords!: string | null;

  @Column('timestamptz', { name: 'replied_at', nullable: true })
  repliedAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
