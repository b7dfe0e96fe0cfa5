import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CardContent } from './card.schema.js';
import { YoungPerson } from './person.entity.js';

/** What a young person tells of themselves, as it was at one saving; a version never changes. */
@Entity('card_version')
@Check('card_version_counts', 'version > 0')
@Unique('card_version_once', ['personId', 'version'])
export class CardVersion {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'card_version_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => YoungPerson, { name: 'card_version_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb', { comment: 'shape: cardContent in people/card.schema.ts; a version never changes' })
  content!: CardContent;

  @Column('jsonb', {
    default: {},
    comment:
      'each word of strengths, interests and what is looked for, with its stems; made of the content by a trigger',
  })
  stems!: Record<string, string[]>;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
