import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecipePart } from '../catalogue/catalogue.schema.js';
import type { Localised } from '../platform/http/fields.js';

/** A named recipe for an event; a new one is a row, not a release. */
@Entity('format')
@Check('format_code_shape', `code ~ '^[a-z0-9-]{2,60}$'`)
@Check('format_tables_for', `tables_for IN ('employers', 'topics', 'none')`)
export class Format {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'format_pk' })
  code!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  blurb!: Localised;

  @Column('jsonb')
  steps!: Localised[];

  @Column('jsonb', {
    comment:
      'parts in order: {kind, startsAfterMinutes, lengthMinutes, capacity?, settings}; see events/format.recipe.ts',
  })
  recipe!: RecipePart[];

  @Column('smallint', { name: 'table_count' })
  tableCount!: number;

  @Column('text', { name: 'tables_for' })
  tablesFor!: 'employers' | 'topics' | 'none';

  @Column('boolean', { default: false })
  elsewhere!: boolean;

  @Column('smallint')
  position!: number;
}
