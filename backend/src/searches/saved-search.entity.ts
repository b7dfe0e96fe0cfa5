import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OpeningFilters } from '../openings/opening.search.sql.js';
import type { Language } from '../platform/http/fields.js';

/** Somebody is told when something new comes that they look for. */
@Entity('saved_search')
@Check('saved_search_language', `language IN ('fi', 'sv', 'en')`)
@Index('saved_search_address', ['address'])
@Index('saved_search_on', ['toldOn'], { where: 'confirmed_at IS NOT NULL AND stopped_at IS NULL' })
export class SavedSearch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_search_pk' })
  id!: string;

  @Column('text', {
    comment:
      'an e-mail address or a phone number, as messages are sent to; nobody proved it before confirmed_at',
  })
  address!: string;

  @Column('text')
  language!: Language;

  @Column('jsonb', { comment: 'openingFilters in openings/openings.schema.ts' })
  filters!: OpeningFilters;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', {
    name: 'ends_at',
    comment: 'until it is confirmed: how long the link to confirm it holds',
  })
  endsAt!: Date;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt!: Date | null;

  @Column('timestamptz', {
    name: 'told_until',
    nullable: true,
    comment: 'what became public after this is new',
  })
  toldUntil!: Date | null;

  @Column('date', {
    name: 'told_on',
    nullable: true,
    comment: 'the last day with a message, in Finland',
  })
  toldOn!: string | null;
}
