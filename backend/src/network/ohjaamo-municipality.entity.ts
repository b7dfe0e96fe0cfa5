import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Municipality } from './municipality.entity.js';
import { Ohjaamo } from './ohjaamo.entity.js';

/** Which municipalities an Ohjaamo serves. */
@Entity('ohjaamo_municipality')
export class OhjaamoMunicipality {
  @PrimaryColumn('uuid', { name: 'ohjaamo_id', primaryKeyConstraintName: 'ohjaamo_municipality_pk' })
  @ForeignKey(() => Ohjaamo, { name: 'ohjaamo_municipality_ohjaamo_fk', onDelete: 'CASCADE' })
  ohjaamoId!: string;

  @PrimaryColumn('char', {
    name: 'municipality_code',
    length: 3,
    primaryKeyConstraintName: 'ohjaamo_municipality_pk',
  })
  @ForeignKey(() => Municipality, { name: 'ohjaamo_municipality_municipality_fk' })
  municipalityCode!: string;
}
