import type { components } from '@/api/schema';

export type StaffTeam = components['schemas']['StaffTeam'];
export type StaffRole = components['schemas']['StaffRole'];
export type Member = StaffTeam['members'][number];
