import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ohjaamo } from './ohjaamo.entity.js';
import { Region } from './region.entity.js';
import { StaffMember } from './staff-member.entity.js';

/** Where somebody of the staff works, and as what; coordinators of a region have no single Ohjaamo. */
@Entity('staff_membership')
@Check('staff_membership_role', `role IN ('worker', 'coordinator', 'region_coordinator', 'administrator')`)
@Check('staff_membership_place', `role IN ('region_coordinator', 'administrator') OR ohjaamo_id IS NOT NULL`)
// UNIQUE NULLS NOT DISTINCT (staff_member_id, region_id, ohjaamo_id), which TypeORM cannot say.
@Index('staff_membership_once', { synchronize: false })
@Index('staff_membership_ohjaamo', ['ohjaamoId'])
@Index('staff_membership_region', ['regionId'])
export class StaffMembership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_membership_pk' })
  id!: string;

  @Column('uuid', { name: 'staff_member_id' })
  @ForeignKey(() => StaffMember, { name: 'staff_membership_member_fk', onDelete: 'CASCADE' })
  staffMemberId!: string;

  @Column('uuid', { name: 'region_id' })
  @ForeignKey(() => Region, { name: 'staff_membership_region_fk' })
  regionId!: string;

  @Column('uuid', { name: 'ohjaamo_id', nullable: true })
  @ForeignKey(() => Ohjaamo, { name: 'staff_membership_ohjaamo_fk' })
  ohjaamoId!: string | null;

  @Column('text')
  role!: 'worker' | 'coordinator' | 'region_coordinator' | 'administrator';

  @Column('date', { name: 'granted_on', default: () => `('now'::text)::date` })
  grantedOn!: string;

  /** The day of the last sign-in. */
  @Column('date', { name: 'last_used_on', nullable: true })
  lastUsedOn!: string | null;

  /** When the member was told that the role lapses; empty again once it is used. */
  @Column('date', { name: 'lapse_told_on', nullable: true })
  lapseToldOn!: string | null;
}
