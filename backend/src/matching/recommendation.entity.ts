import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Occupation } from '../catalogue/occupation.entity.js';
import { Sector } from '../catalogue/sector.entity.js';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { StaffMember } from '../network/staff-member.entity.js';
import { Opening } from '../openings/opening.entity.js';
import { YoungPerson } from '../people/person.entity.js';

/** What staff recommend to a person, in words that the person reads. */
@Entity('recommendation', {
  comment: 'staff recommend one opening, occupation or sector to a person, who reads why',
})
@Check('recommendation_words', 'char_length(words) BETWEEN 1 AND 300')
@Check('recommendation_of_one', 'num_nonnulls(sector_code, occupation_code, opening_id) = 1')
@Index('recommendation_person', ['personId'], { where: 'removed_at IS NULL' })
export class Recommendation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recommendation_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'recommendation_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'recommendation_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('text', { name: 'sector_code', nullable: true })
  @ForeignKey(() => Sector, { name: 'recommendation_sector_fk' })
  sectorCode!: string | null;

  @Column('char', { name: 'occupation_code', length: 4, nullable: true })
  @ForeignKey(() => Occupation, { name: 'recommendation_occupation_fk' })
  occupationCode!: string | null;

  @Column('uuid', { name: 'opening_id', nullable: true })
  @ForeignKey(() => Opening, { name: 'recommendation_opening_fk', onDelete: 'CASCADE' })
  openingId!: string | null;

  @Column('text')
  words!: string;

  @Column('uuid', { name: 'written_by' })
  @ForeignKey(() => StaffMember, { name: 'recommendation_writer_fk' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}
