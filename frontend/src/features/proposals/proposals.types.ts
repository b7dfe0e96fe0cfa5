import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type ProposedOpening = Schemas['ProposedOpening'];
export type StaffProposal = Schemas['StaffProposal'];
export type StaffProposals = Schemas['StaffProposals'];
export type ProposalDraft = Schemas['ProposalDraft'];
export type MyProposal = Schemas['MyProposal'];
export type EmployerProposal = Schemas['EmployerProposal'];
export type EveningProposals = Schemas['EveningProposals'];
export type MyEveningProposal = Schemas['MyEveningProposal'];
export type MyEveningProposals = Schemas['MyEveningProposals'];
export type AnswerInput = Schemas['ProposalAnswerInput'];
export type RefusalReason = NonNullable<Schemas['ProposalRefusalInput']['reasons']>[number];
