import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';

/** That somebody came, on that day. Nothing about the person, and no hour. */
@Entity('visit')
@Check('visit_kind', `kind IN ('anonymous')`)
@Index('visit_day', ['ohjaamoId', 'day'])
export class Visit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'visit_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('date')
  day!: string;

  @Column('text', { default: 'anonymous' })
  kind!: 'anonymous';
}
