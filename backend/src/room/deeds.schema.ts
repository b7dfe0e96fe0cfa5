import { z } from 'zod';
import { id, text } from '../platform/http/fields.js';
import { line, agoSeconds, newcomer } from './room.parts.schema.js';
import { roomSettings } from './room.schema.js';

const ofTicket = { ticketId: id, agoSeconds };
const ofTurn = { turnId: id, agoSeconds };
const ofTable = { tableId: id, agoSeconds };
const ofRound = { round: z.number().int().min(1).max(200), agoSeconds };
const deedOf = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ do: z.literal(name), ...shape });

const atOneTable = [
  /** The next by the rule; `ticketId`: this one instead. */
  deedOf('call', { ...ofTable, ticketId: id.optional() }),
  deedOf('recall', ofTurn),
  deedOf('start', ofTurn),
  deedOf('extend', ofTurn),
  deedOf('finish', ofTurn),
  deedOf('miss', ofTurn),
  /** The gong began a meeting to which nobody came. */
  deedOf('absent', ofTurn),
  deedOf('hand_over', { ...ofTicket, tableId: id }),
  deedOf('open_table', ofTable),
  deedOf('close_table', ofTable),
] as const;

export const staffDeed = z
  .discriminatedUnion('do', [
    ...atOneTable,
    deedOf('check_in', { registrationId: id, agoSeconds }),
    deedOf('add', { ...newcomer, agoSeconds }),
    deedOf('join', { ...ofTicket, line }),
    deedOf('drop', { ...ofTicket, line }),
    deedOf('step_out', ofTicket),
    deedOf('come_back', ofTicket),
    deedOf('hold', ofTicket),
    deedOf('release', ofTicket),
    deedOf('leave', ofTicket),
    deedOf('no_show', { meetingId: id, agoSeconds }),
    /** The gong of change: what is on ends, the rest is planned anew for who is here, and this round's people are called. */
    deedOf('call_round', ofRound),
    /** The gong of the beginning: everybody who was called sits. */
    deedOf('start_round', ofRound),
    /** One minute more, for all. */
    deedOf('extend_round', ofRound),
    /** Plan the rounds to come anew, now. */
    deedOf('plan_again', {}),
    deedOf('set', { settings: roomSettings.partial() }),
  ])
  .meta({ id: 'StaffDeed' });
export type StaffDeed = z.output<typeof staffDeed>;

export const tableDeed = z.discriminatedUnion('do', atOneTable).meta({ id: 'TableDeed' });
export type TableDeed = z.output<typeof tableDeed>;

export const speaksInput = z.object({ speaks: z.boolean() }).meta({ id: 'SpeaksInput' });
export const deskInput = z.object({ name: text(60) }).meta({ id: 'DeskInput' });
export const openTimesInput = z.object({ partId: id }).meta({ id: 'OpenTimesInput' });
