import { type Booking, MINUTE, type Room, type Rounds } from '../../src/room/engine/room.types.js';
import { aRoom, at, booked } from './room.engine.js';

const LENGTH = 15;
const BREAK = 3;
const startOf = (round: number) => at('17:00') + (round - 1) * (LENGTH + BREAK) * MINUTE;

/** Rounds of a quarter of an hour from 17:00, with three minutes between them. */
export const rounds = (of: number, more: Partial<Rounds> = {}): Rounds => ({
  list: Array.from({ length: of }, (_, n) => ({
    startsAt: startOf(n + 1),
    endsAt: startOf(n + 1) + LENGTH * MINUTE,
  })),
  lengthMinutes: LENGTH,
  breakMinutes: BREAK,
  round: 0,
  phase: 'before',
  since: 0,
  extraMinutes: 0,
  past: [],
  ...more,
});

/** A planned meeting of somebody registered; its id is `<who>-<table>`. */
export const seat = (round: number, tableId: string, who: string, more: Partial<Booking> = {}): Booking => ({
  ...booked(who, tableId, '17:00'),
  meetingId: `${who}-${tableId}`,
  round,
  startsAt: startOf(round),
  endsAt: startOf(round) + LENGTH * MINUTE,
  ...more,
});

/** The same of somebody who came without registering. */
export const seatOfTicket = (round: number, tableId: string, ticketId: string): Booking =>
  seat(round, tableId, ticketId, { registrationId: null, ticketId });

/** @param plan by round, who sits at which table: `{ 1: { A: 'noor' } }` */
export const planned = (plan: Record<number, Record<string, string>>): Booking[] =>
  Object.entries(plan).flatMap(([round, seats]) =>
    Object.entries(seats).map(([tableId, who]) => seat(Number(round), tableId, who)),
  );

export const roomOfRounds = (
  of: number,
  { bookings = [], ...more }: Parameters<typeof aRoom>[0] = {},
): Room => ({ ...aRoom({ tables: ['A', 'B'], ...more, bookings }), rounds: rounds(of) });

export const turnIds = ['g1', 'g2', 'g3', 'g4', 'g5'];
