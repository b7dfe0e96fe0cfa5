import type { Tx } from '../platform/database/database.js';
import { record, type Transition } from '../platform/database/transitions.js';

/** Who makes a move: somebody from the web, the holder of a link, staff; `anyone` when it follows from another deed. */
const self = ['public', 'link', 'young_person'];
const selfOrStaff = [...self, 'staff'];
const anyone = [...selfOrStaff, 'recruiter', 'system'];
/** Whoever stands there: a tablet at the door, too. */
const inTheRoom = ['staff', 'recruiter', 'kiosk', 'link', 'system'];

/**
 * What can become of a booking and of a place in line, and who may make it so. A step onto the same state is something that
 * happened without changing it (said "I'm coming", moved to another time). Every move is a compare-and-swap update with one
 * row in `transition`.
 */
export const bookingStates = {
  registration: {
    '→active': selfOrStaff,
    'active→active': selfOrStaff,
    'active→cancelled': anyone,
  },
  meeting: {
    // Time calls the rounds of a rotation, and plans them anew for who is there.
    '→booked': [...selfOrStaff, 'system'],
    'booked→booked': selfOrStaff,
    'booked→cancelled': anyone,
    'booked→done': inTheRoom,
    'booked→no_show': inTheRoom,
    // They came after all, or it was a mistake.
    'no_show→booked': inTheRoom,
    'no_show→done': inTheRoom,
    'done→booked': inTheRoom,
    'done→no_show': inTheRoom,
  },
  seat: {
    '→booked': selfOrStaff,
    'booked→cancelled': anyone,
  },
  waiting: {
    '→waiting': self,
    'waiting→offered': anyone,
    'offered→taken': self,
    // The table was given back: whoever was being offered a time there is in line again.
    'offered→waiting': ['staff', 'recruiter'],
    'waiting→left': anyone,
    'offered→left': anyone,
  },
  offer: {
    '→held': anyone,
    'held→accepted': self,
    'held→declined': self,
    'held→expired': anyone,
    'held→withdrawn': anyone,
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

type Subject = keyof typeof bookingStates;
type Move<S extends Subject> = keyof (typeof bookingStates)[S] & string;

export type MeetingMove = Move<'meeting'>;

export interface Step<S extends Subject> {
  id: string;
  move: Move<S>;
  reason?: string | null;
}

/** Writes down moves of one kind of thing. @throws Error when the actor may not make the move: a fault of ours, never of the person */
export async function noteMoves<S extends Subject>(tx: Tx, subject: S, ...steps: Step<S>[]): Promise<void> {
  const allowed: Record<string, readonly string[]> = bookingStates[subject];
  const transitions = steps.map(({ id, move, reason = null }): Transition => {
    if (!allowed[move]?.includes(tx.actor.kind))
      throw new Error(`${tx.actor.kind} may not move ${subject} ${move}`);
    const [from, to] = move.split('→') as [string, string];
    return { subject, id, from: from || null, to, reason };
  });
  await record(tx, ...transitions);
}
