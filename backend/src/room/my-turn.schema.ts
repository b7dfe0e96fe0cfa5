import { z } from 'zod';
import { contact, id } from '../platform/http/fields.js';
import { changeView, whyUnmetForPerson } from '../rotation/rotation.schema.js';
import {
  line,
  presence,
  shownAs,
  journey,
  meetingAnswer,
  roomTableName,
  roomLine,
  roomTurn,
  ticketLine,
  onEvent,
  roundsNow,
} from './room.parts.schema.js';

export const myTurn = z
  .object({
    link: z.string(),
    event: onEvent.meta({ id: 'RoomEvent' }),
    /** Of the room: which of two views that were made in one second is the newer. */
    revision: z.number().int(),
    isOn: z.boolean(),
    number: z.number().int(),
    shown: z.string(),
    firstName: z.string().nullable(),
    shownAs,
    journey,
    presence,
    lines: z.array(ticketLine.extend({ tables: z.array(roomTableName) })),
    /** Lines that one could also stand in. */
    more: z.array(roomLine),
    /** The table that calls, or where one sits. */
    turn: roomTurn.extend({ table: roomTableName }).nullable(),
    /** Whom one met, the newest first: how was it? */
    met: z.array(
      z.object({
        turnId: id,
        table: roomTableName,
        endedAt: z.string(),
        answer: meetingAnswer.nullable(),
        both: z.boolean(),
      }),
    ),
    /** My evening in the rounds; null: the event has no rotation. */
    rounds: roundsNow
      .extend({
        evening: z.array(
          z.object({
            meetingId: id,
            round: z.number().int(),
            /** As expected now. */
            startsAt: z.string(),
            endsAt: z.string(),
            table: roomTableName,
            state: z.enum(['to_come', 'now', 'held', 'missed']),
          }),
        ),
        unmet: z.array(z.object({ table: roomTableName, why: whyUnmetForPerson })),
        changes: z.array(changeView.omit({ tableId: true }).extend({ table: roomTableName })),
      })
      .meta({ id: 'MyRounds' })
      .nullable(),
    /** Where a text message goes, in part; null: nowhere. */
    contactHint: z.string().nullable(),
    textAtPlace: z.number().int(),
    madeAt: z.string(),
  })
  .meta({ id: 'MyTurn' });
export type MyTurn = z.output<typeof myTurn>;

export const presenceInput = z.object({ presence: z.enum(['here', 'out']) }).meta({ id: 'PresenceInput' });
export const lineInput = z.object({ line }).meta({ id: 'LineInput' });
export const contactInput = z.object({ contact }).meta({ id: 'TurnContactInput' });
export const shownAsInput = z.object({ shownAs }).meta({ id: 'ShownAsInput' });
export const answerInput = z.object({ answer: meetingAnswer }).meta({ id: 'MeetingAnswerInput' });
