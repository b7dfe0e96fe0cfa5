import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Ohjaamo } from '../network/ohjaamo.entity.js';
import { Region } from '../network/region.entity.js';
import type { EmployerStatus } from './employer.states.js';

@Entity('employer')
@Unique('employer_business_id_unique', ['businessId'])
@Check('employer_business_id_shape', `business_id ~ '^[0-9]{7}-[0-9]$'`)
@Check('employer_status', `status IN ('known', 'waiting', 'approved', 'refused')`)
@Index('employer_region_status', ['regionId', 'status'])
export class Employer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'employer_pk' })
  id!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'employer_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  @ForeignKey(() => Ohjaamo, { name: 'employer_ohjaamo_fk' })
  ohjaamoId!: string;

  @Column('char', { name: 'business_id', length: 9 })
  businessId!: string;

  @Column('text')
  name!: string;

  @Column('boolean', { name: 'staffing_firm', default: false })
  staffingFirm!: boolean;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { default: 'waiting' })
  status!: EmployerStatus;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
