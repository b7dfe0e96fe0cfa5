import type { Rank } from './order.js';
import type { Line, Ticket, Wait } from './room.types.js';

/** Somebody on the way through the rest of the evening. */
export interface Person {
  ticket: Ticket;
  /** Tables that they have met, or are at. */
  met: Set<string>;
  freeAt: number;
  standings: Standing[];
}

/** Their place in one line. */
export interface Standing {
  person: Person;
  wait: Wait;
  isOver: boolean;
}

/** What the order goes by within one rank, and at last the number. */
interface Found {
  standing: Standing;
  at: number;
  number: number;
}

/** By which table, and when; booked times until `dueUntil` have come. */
export interface Asked {
  at: number;
  dueUntil: number;
  tableId: string;
  /** The table's own line. */
  own: Line;
}

interface Sorted {
  standings: { standing: Standing; at: number }[];
  /** Everybody before it is over. */
  head: number;
}

/** One line, sorted once for each way of standing in it, so that its next is found without asking everybody. */
export class ForwardLine {
  private readonly booked: [Sorted, Sorted];
  private readonly handed: [Sorted, Sorted];
  private readonly arrived: [Sorted, Sorted];

  constructor(
    readonly line: Line,
    standings: readonly Standing[],
  ) {
    this.booked = apart(standings, ({ booked }) => booked?.startsAt ?? null);
    this.handed = apart(standings, ({ handedAt }) => handedAt);
    this.arrived = apart(standings, ({ booked, handedAt, place }) =>
      booked || handedAt !== null ? null : place,
    );
  }

  /** The first of a rank who is free at this time and may be called to this table. */
  first(rank: Rank, isAbsent: boolean, { at, dueUntil, tableId, own }: Asked): Found | undefined {
    const sorted = this.of(rank)[isAbsent ? 1 : 0];
    while (sorted.standings[sorted.head]?.standing.isOver) sorted.head += 1;
    const isOwn = this.line === own;
    for (let n = sorted.head; n < sorted.standings.length; n += 1) {
      const one = sorted.standings[n];
      if (!one || (rank === 'booked' && one.at > dueUntil)) return undefined;
      const { person, wait, isOver } = one.standing;
      if (isOver || person.freeAt > at || (!isOwn && person.met.has(tableId))) continue;
      // Due by now, or sent here by another table: they stand further in front than by this rank.
      if (rank === 'booked_early' && (one.at <= dueUntil || wait.handedAt !== null)) continue;
      return { standing: one.standing, at: one.at, number: person.ticket.number };
    }
    return undefined;
  }

  private of(rank: Rank): [Sorted, Sorted] {
    if (rank === 'handed_over') return this.handed;
    return rank === 'arrival' ? this.arrived : this.booked;
  }
}

/** Those for whom `by` says something, in its order: people who are in the building, and people who are not. */
function apart(standings: readonly Standing[], by: (wait: Wait) => number | null): [Sorted, Sorted] {
  const sorted = (isAbsent: boolean): Sorted => ({
    head: 0,
    standings: standings
      .flatMap((standing) => {
        const at = by(standing.wait);
        const belongs = (standing.person.ticket.presence !== 'here') === isAbsent;
        return at !== null && belongs ? [{ standing, at }] : [];
      })
      .sort(
        (one, other) =>
          one.at - other.at || one.standing.person.ticket.number - other.standing.person.ticket.number,
      ),
  });
  return [sorted(false), sorted(true)];
}
