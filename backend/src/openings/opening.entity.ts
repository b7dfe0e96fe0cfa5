import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { OpeningKindRow } from '../catalogue/opening-kind.entity.js';
import { Occupation } from '../catalogue/occupation.entity.js';
import { Sector } from '../catalogue/sector.entity.js';
import { Employer } from '../employers/employer.entity.js';
import { Municipality } from '../network/municipality.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import type { OpeningDetails, OpeningStatus } from './openings.schema.js';

const PUBLIC = `status = 'published' AND NOT hidden`;

@Entity('opening')
@Check(
  'opening_status',
  `status IN ('draft', 'waiting', 'published', 'paused', 'filled', 'closed', 'run_out')`,
)
@Check('opening_places', 'places BETWEEN 1 AND 999')
@Check('opening_filled', 'places_filled BETWEEN 0 AND places')
@Unique('opening_with_ohjaamo', ['id', 'ohjaamoId'])
@Check('opening_dates', 'ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on')
@Index('opening_public', ['regionId', 'publishedAt'], { where: PUBLIC })
@Index('opening_newest', ['publishedAt', 'id'], { where: PUBLIC })
@Index('opening_public_one', ['id'], { where: PUBLIC })
@Index('opening_staff', ['ohjaamoId', 'updatedAt'])
@Index('opening_employer', ['employerId', 'status'])
@Index('opening_asked', ['askedAt'], { where: `status = 'published' AND asked_at IS NOT NULL` })
@Index('opening_stems', { synchronize: false }) // GIN
@Index('opening_occupation', { synchronize: false }) // descending
@Index('opening_sector', { synchronize: false }) // descending
@Index('opening_hidden', ['ohjaamoId'], { where: 'hidden' })
@Index('opening_closing', ['closesOn'], {
  where: `status IN ('published', 'paused')`,
})
export class Opening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'opening_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'opening_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'opening_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'opening_employer_fk' })
  employerId!: string;

  @Column('text')
  @ForeignKey(() => OpeningKindRow, { name: 'opening_kind_fk' })
  kind!: string;

  @Column('text', { name: 'sector_code', nullable: true })
  @ForeignKey(() => Sector, { name: 'opening_sector_fk' })
  sectorCode!: string | null;

  /** Found by staff at a firm, and not for everybody's eyes. */
  @Column('boolean', { default: false })
  hidden!: boolean;

  @Column('text', { default: 'draft' })
  status!: OpeningStatus;

  @Column('text', { default: '' })
  title!: string;

  @Column('text', { default: '' })
  description!: string;

  @Column('jsonb', {
    default: {},
    comment: 'what depends on the kind; shape: openingDetails in openings/openings.schema.ts',
  })
  details!: OpeningDetails;

  @Column('char', { name: 'municipality_code', length: 3, nullable: true })
  @ForeignKey(() => Municipality, { name: 'opening_municipality_fk' })
  municipalityCode!: string | null;

  @Column('text', { array: true, default: [] })
  languages!: string[];

  @Column('char', { name: 'occupation_code', length: 4, nullable: true })
  @ForeignKey(() => Occupation, { name: 'opening_occupation_fk' })
  occupationCode!: string | null;

  @Column('boolean', { name: 'no_experience', default: false })
  noExperience!: boolean;

  @Column('text', {
    array: true,
    default: [],
    comment: 'without these one cannot do it: codes of licences in people/card.schema.ts',
  })
  licences!: string[];

  @Column({
    type: 'tsvector',
    default: '',
    select: false,
    insert: false,
    update: false,
    comment: 'stems of its words and of the names of its sector and occupation; made by a trigger',
  })
  stems!: string;

  @Column('smallint', { default: 1 })
  places!: number;

  @Column('smallint', { name: 'places_filled', default: 0 })
  placesFilled!: number;

  @Column('boolean', { name: 'minors_welcome', default: false })
  minorsWelcome!: boolean;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column('date', { name: 'closes_on', nullable: true })
  closesOn!: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', {
    name: 'public_since',
    nullable: true,
    comment: 'when everybody could see it for the first time; a pause or a change does not make it new',
  })
  publicSince!: Date | null;

  /** When the firm, or staff for it, last said that it is still open. */
  @Column('timestamptz', {
    name: 'confirmed_at',
    nullable: true,
    comment: 'when the firm, or staff for it, last said that it is still open',
  })
  confirmedAt!: Date | null;

  @Column('timestamptz', {
    name: 'asked_at',
    nullable: true,
    comment: 'since when it is asked whether it is still open; null: it is not asked',
  })
  askedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
