/** Why something cannot be done; each is a problem code of the room. */
export type Refusal =
  | 'ticket_unknown'
  | 'turn_unknown'
  | 'table_unknown'
  | 'line_unknown'
  | 'meeting_unknown'
  | 'already_here'
  | 'ticket_left'
  | 'ticket_busy'
  | 'table_busy'
  | 'table_closed'
  | 'nobody_waits'
  | 'table_kept'
  | 'turn_moved_on'
  | 'not_yet_missing'
  | 'no_rounds'
  | 'round_moved_on';

export class Refused extends Error {
  constructor(readonly code: Refusal) {
    super(code);
  }
}

export const refuse = (code: Refusal): never => {
  throw new Refused(code);
};
