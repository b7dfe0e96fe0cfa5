import type { Tap } from '../room/taps';
import type { Impression, TableDeed, TableRoom, TableTurn } from './table.types';

/** What a tap of this page says: a deed at the table, how it went, or that a deed is taken back. */
export type TableTap =
  | { does: 'deed'; deed: TableDeed }
  | { does: 'say'; turnId: string; impression: Impression; words: string }
  | { does: 'undo' };

/**
 * The table as it will be when what was tapped has been heard, so that whoever sits there goes on while the network is away.
 * Only what is certain: whom the next call means is the API's to say. What it answers takes this one's place.
 */
export function ahead(view: TableRoom, waiting: readonly Tap[]): TableRoom {
  return waiting.reduce((after, tap) => step(after, tap, tapped(tap)), view);
}

/** What a kept tap says; undefined when it is none of ours. */
export function tapped({ path, method, body }: Tap): TableTap | undefined {
  if (method === 'DELETE') return { does: 'undo' };
  const turnId = /\/turns\/([^/]+)\/impression$/.exec(path)?.[1];
  if (turnId && body)
    return {
      does: 'say',
      turnId,
      impression: body.impression as Impression,
      words: typeof body.words === 'string' ? body.words : '',
    };
  return body ? { does: 'deed', deed: body as TableDeed } : undefined;
}

function step(view: TableRoom, { at }: Tap, tap: TableTap | undefined): TableRoom {
  if (tap?.does === 'say') return said(view, tap);
  if (tap?.does !== 'deed') return view;
  const { deed } = tap;
  const { turn, table } = view;
  const now = new Date(at).toISOString();
  if (deed.do === 'open_table' || deed.do === 'close_table')
    return { ...view, table: { ...table, isOpen: deed.do === 'open_table' } };
  if (!turn) return view;
  switch (deed.do) {
    case 'start':
      return deed.turnId === turn.id
        ? withTurn(view, { state: 'meeting', startedAt: now, waitedForUntil: null })
        : view;
    case 'recall':
      return deed.turnId === turn.id ? withTurn(view, { state: 'recalled', waitedForUntil: null }) : view;
    case 'extend':
      return deed.turnId === turn.id && turn.endsAt
        ? withTurn(view, { endsAt: new Date(Date.parse(turn.endsAt) + 60_000).toISOString() })
        : view;
    case 'finish':
      return deed.turnId === turn.id ? finished(view, turn, now) : view;
    case 'miss':
    case 'absent':
      return deed.turnId === turn.id ? { ...view, turn: null } : view;
    case 'hand_over':
      return deed.ticketId === turn.ticketId ? { ...view, turn: null } : view;
    default:
      return view;
  }
}

const withTurn = (view: TableRoom, change: Partial<TableTurn>): TableRoom => ({
  ...view,
  turn: view.turn && { ...view.turn, ...change },
});

function finished(view: TableRoom, { id: turnId, shown, consentId }: TableTurn, endedAt: string): TableRoom {
  const met = { turnId, shown, endedAt, impression: null, words: null, both: false, consentId };
  return { ...view, turn: null, toSay: { turnId, shown }, met: [met, ...view.met] };
}

function said(view: TableRoom, { turnId, impression, words }: TableTap & { does: 'say' }): TableRoom {
  return {
    ...view,
    toSay: view.toSay?.turnId === turnId ? null : view.toSay,
    met: view.met.map((one) => (one.turnId === turnId ? { ...one, impression, words: words || null } : one)),
  };
}
