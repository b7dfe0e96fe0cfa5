import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employer } from '../employers/employer.entity.js';
import { Opening } from './opening.entity.js';

/** A public opening in a shape that is quick to search; triggers in the migration keep it, nobody writes it by hand. */
@Entity('findable_opening')
@Index('findable_opening_since', ['publicSince'])
@Index('findable_opening_employer', ['employerId', 'publishedAt'])
// (published_at DESC, opening_id) INCLUDE (…), and USING gin (facets, words): TypeORM can say neither.
@Index('findable_opening_newest', { synchronize: false })
@Index('findable_opening_facets_words', { synchronize: false })
export class FindableOpening {
  @PrimaryColumn('uuid', { name: 'opening_id', primaryKeyConstraintName: 'findable_opening_pk' })
  @ForeignKey(() => Opening, { name: 'findable_opening_fk', onDelete: 'CASCADE' })
  openingId!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey(() => Employer, { name: 'findable_opening_employer_fk' })
  employerId!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Column('timestamptz', { name: 'public_since' })
  publicSince!: Date;

  @Column('timestamptz', {
    name: 'open_until',
    comment: 'the end of its last day on the wall of its Ohjaamo; infinity: no last day',
  })
  openUntil!: Date;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column('text', {
    array: true,
    comment: 'what can be picked, as name:value; see openings/opening.search.sql.ts',
  })
  facets!: string[];

  @Column('tsvector', {
    comment:
      'stems (Finnish, Swedish) and words as written, of the opening and of the names of its codes in three languages',
  })
  words!: string;
}
