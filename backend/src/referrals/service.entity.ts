import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import type { Localised } from '../platform/http/fields.js';
import type { ServiceKind } from './service.kinds.js';

/** Where else a young person is helped: a line of the region's catalogue of services. */
@Entity('service')
@Check(
  'service_kind',
  `kind IN ('housing', 'debt', 'health', 'mental_health', 'kela', 'studies', 'outreach', 'workshop', 'immigration', 'other')`,
)
@Check('service_consent', `consent IN ('needed', 'written', 'none')`)
@Check('service_age_from', 'age_from BETWEEN 0 AND 99')
@Check('service_age_to', 'age_to BETWEEN 0 AND 99')
@Check('service_ages', 'age_to >= age_from')
@Index('service_region', ['regionId', 'kind'], { where: 'ended_at IS NULL' })
export class Service {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'service_region_fk' })
  regionId!: string;

  @Column('uuid', {
    name: 'ohjaamo_id',
    comment: 'whose staff keep it up to date; all of the region read it',
  })
  @ForeignKey(() => Ohjaamo, { name: 'service_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('text')
  kind!: ServiceKind;

  @Column('jsonb')
  name!: Localised;

  @Column('jsonb')
  what!: Localised;

  @Column('jsonb', { name: 'how_to_refer' })
  howToRefer!: Localised;

  @Column('text')
  consent!: 'needed' | 'written' | 'none';

  @Column('smallint', { name: 'age_from', nullable: true })
  ageFrom!: number | null;

  @Column('smallint', { name: 'age_to', nullable: true })
  ageTo!: number | null;

  @Column('text', {
    name: 'municipality_codes',
    array: true,
    default: [],
    comment: 'for people of these; empty: of all',
  })
  municipalityCodes!: string[];

  @Column('text', { array: true, default: ['fi'] })
  languages!: string[];

  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('uuid', { name: 'keeper_id' })
  @ForeignKey(() => StaffMember, { name: 'service_keeper_fk' })
  keeperId!: string;

  @Column('date', { name: 'checked_on' })
  checkedOn!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
