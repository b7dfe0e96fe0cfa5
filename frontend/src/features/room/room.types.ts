import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Room = Schemas['Room'];
export type RoomTable = Schemas['RoomTable'];
export type RoomTicket = Schemas['RoomTicket'];
export type RoomLine = Schemas['RoomLine'];
export type ExpectedPerson = Schemas['ExpectedPerson'];
export type DoneDeed = Schemas['DoneDeed'];
export type RoomSettings = Schemas['RoomSettings'];
export type StaffDeed = Schemas['StaffDeed'];
export type WaitRange = Schemas['WaitRange'];
export type RoomRounds = Schemas['RoomRounds'];
export type Seat = RoomRounds['seats'][number];
export type RoundChange = RoomRounds['changes'][number];
