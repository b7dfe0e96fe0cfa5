import type { components } from '@/api/schema';

export type Rotation = components['schemas']['Rotation'];
export type Plan = components['schemas']['RotationPlan'];
export type PlanGoal = components['schemas']['PlanGoal'];
export type PlanStage = components['schemas']['PlanStage'];
export type Table = Rotation['tables'][number];
export type Person = Rotation['people'][number];
export type Meeting = Plan['meetings'][number];
export type MeetingNeed = components['schemas']['MeetingNeed'];
export type TableOffer = components['schemas']['TableOffer'];
