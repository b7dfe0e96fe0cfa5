import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { Consent } from '../people/consent.entity.js';
import { YoungPerson } from '../people/person.entity.js';
import type { ReferralOutcome, ReferralStatus } from './referral.states.js';
import { Service } from './service.entity.js';

/** A young person is referred to a service: asked first, told to it only after a yes. */
@Entity('referral')
@Check('referral_why', 'char_length(why) BETWEEN 1 AND 1000')
@Check(
  'referral_status',
  `status IN ('asked', 'declined', 'cancelled', 'sent', 'seen', 'acknowledged', 'reported', 'withdrawn', 'told')`,
)
@Check('referral_service_words', 'char_length(service_words) <= 1000')
@Check('referral_outcome', `outcome IN ('met', 'not_reached', 'started', 'not_for_us')`)
@Check('referral_report_words', 'char_length(report_words) <= 1000')
@Check('referral_reported', '(outcome IS NULL) = (reported_at IS NULL)')
@Index('referral_ohjaamo', ['ohjaamoId', 'updatedAt'])
@Index('referral_person', ['personId'])
@Index('referral_consent', ['consentId'])
@Index('referral_unanswered', ['answeredAt'], { where: `status IN ('sent', 'seen')` })
@Index('referral_once', ['personId', 'serviceId'], {
  unique: true,
  where: `status IN ('asked', 'sent', 'seen', 'acknowledged')`,
})
export class Referral {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'referral_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'referral_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'referral_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'referral_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('uuid', { name: 'service_id' })
  @ForeignKey(() => Service, { name: 'referral_service_fk' })
  serviceId!: string;

  @Column('uuid', { name: 'consent_id', nullable: true })
  @ForeignKey(() => Consent, { name: 'referral_consent_fk', onDelete: 'SET NULL' })
  consentId!: string | null;

  @Column('uuid', { name: 'made_by' })
  @ForeignKey(() => StaffMember, { name: 'referral_made_by_fk' })
  madeBy!: string;

  @Column('text', {
    comment: 'in words that the person reads before they answer, and the service after a yes',
  })
  why!: string;

  @Column('text')
  status!: ReferralStatus;

  @Column('text', {
    name: 'service_words',
    default: '',
    comment: 'what the service said when it acknowledged: when it calls',
  })
  serviceWords!: string;

  @Column('text', { nullable: true })
  outcome!: ReferralOutcome | null;

  @Column('text', { name: 'report_words', default: '' })
  reportWords!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', {
    name: 'answered_at',
    nullable: true,
    comment: 'when the person said yes or no; after a yes the service got its link',
  })
  answeredAt!: Date | null;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt!: Date | null;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: Date | null;

  @Column('timestamptz', { name: 'reported_at', nullable: true })
  reportedAt!: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
