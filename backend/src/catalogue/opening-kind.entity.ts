import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '../platform/http/fields.js';
import type { OpeningKind } from './catalogue.service.js';

@Entity('opening_kind')
export class OpeningKindRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'opening_kind_pk' })
  code!: string;

  @Column('jsonb')
  name!: Localised;

  @Column('jsonb')
  blurb!: Localised;

  @Column('jsonb', {
    comment: 'field name → "required" | "optional"; a field that is not named is not asked',
  })
  fields!: OpeningKind['fields'];

  @Column('smallint')
  position!: number;
}
