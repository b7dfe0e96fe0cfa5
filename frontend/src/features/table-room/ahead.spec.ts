import type { Tap } from '../room/taps';
import { ahead, tapped } from './ahead';
import type { TableDeed, TableRoom } from './table.types';

const AT = Date.parse('2026-12-01T12:00:00Z');
const turn = {
  id: 'turn',
  ticketId: 'ticket',
  state: 'called',
  shown: 'Aino K.',
  language: 'fi',
  consentId: 'consent',
  calledAt: '2026-12-01T11:59:00Z',
  waitedForUntil: '2026-12-01T12:04:00Z',
  startedAt: null,
  endsAt: null,
  meetingId: null,
};
const view = (more: object = {}): TableRoom =>
  ({ turn, toSay: null, met: [], table: { id: 'table', isOpen: true }, ...more }) as unknown as TableRoom;
const put = (path: string, body: object, at = AT): Tap => ({
  id: path,
  method: 'PUT',
  path,
  body: { ...body },
  at,
});
const deed = (one: TableDeed, at = AT) => put('/room/deeds/x', one, at);

describe('the table while the network is away', () => {
  it('goes on as it was tapped: started, a minute more, done, and how it went', () => {
    const started = ahead(view(), [deed({ do: 'start', turnId: 'turn' })]);
    expect(started.turn).toMatchObject({ state: 'meeting', startedAt: '2026-12-01T12:00:00.000Z' });

    const sitting = view({ turn: { ...turn, state: 'meeting', endsAt: '2026-12-01T12:15:00Z' } });
    const longer = ahead(sitting, [deed({ do: 'extend', turnId: 'turn' })]);
    expect(longer.turn?.endsAt).toBe('2026-12-01T12:16:00.000Z');

    const done = [deed({ do: 'start', turnId: 'turn' }), deed({ do: 'finish', turnId: 'turn' }, AT + 60_000)];
    const ended = ahead(view(), done);
    expect(ended).toMatchObject({ turn: null, toSay: { turnId: 'turn', shown: 'Aino K.' } });
    expect(ended.met[0]).toMatchObject({
      turnId: 'turn',
      endedAt: '2026-12-01T12:01:00.000Z',
      impression: null,
    });

    const told = ahead(view(), [
      ...done,
      put('/room/turns/turn/impression', { impression: 'go_on', words: 'ripeä' }),
    ]);
    expect(told.toSay).toBeNull();
    expect(told.met[0]).toMatchObject({ impression: 'go_on', words: 'ripeä' });
  });

  it.each([
    ['somebody who is not here', { do: 'miss', turnId: 'turn' }],
    ['somebody who was sent on', { do: 'hand_over', ticketId: 'ticket', tableId: 'other' }],
  ] as const)('has no place for %s', (_, one) => {
    expect(ahead(view(), [deed(one)]).turn).toBeNull();
  });

  it('has its break', () => {
    expect(ahead(view({ turn: null }), [deed({ do: 'close_table', tableId: 'table' })]).table.isOpen).toBe(
      false,
    );
  });

  it('does not guess whom a call means, nor what a tap at somebody who has gone would do', () => {
    const empty = view({ turn: null, nextShown: 'Noor' });
    expect(ahead(empty, [deed({ do: 'call', tableId: 'table' })])).toEqual(empty);
    expect(ahead(view(), [deed({ do: 'finish', turnId: 'before' })])).toEqual(view());
    expect(tapped({ id: 'x', method: 'DELETE', path: '/room/deeds/x', at: AT })).toEqual({ does: 'undo' });
  });
});
