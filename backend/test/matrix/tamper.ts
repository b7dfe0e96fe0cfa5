import { readFileSync } from 'node:fs';
import type { ExecutionContext } from '@nestjs/common';
import { type Actor as Acting, type ActingRequest, PUBLIC } from '../../src/accounts/actor.js';
import { actorFor } from '../../src/accounts/audience.js';
import { AudienceGuard } from '../../src/accounts/audience.guard.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { acting } from '../../src/platform/database/acting.js';
import type { Cell } from './cells.js';
import type { World } from './world.js';
import type { Place } from './world.types.js';

/** What the product asks an actor before it lets them do something: each place that reads one of these is a guard. */
const ASKED = [
  'ohjaamoIds',
  'peopleOhjaamoIds',
  'memberships',
  'employerId',
  'owner',
  'id',
  'ohjaamoId',
  'eventId',
];

/**
 * Stands between the guard and the product, and sees each place in the code that asks who is acting. Any one of these
 * places can be made to believe that the thing is the actor's own, which is what it would do if its guard were not there;
 * or all of them, and the door's guard with them. The database always hears the truth.
 */
export interface Tampering {
  /** The place that believes everything; `every`: all of them, and the door lets everybody in. */
  off: string | null;
  /** Which places a cell's request came by. */
  reached: Map<Cell, Set<string>>;
  /** Lets a request be known as this cell's; to be sent as the header `x-cell`. */
  keyOf(cell: Cell): string;
  restore(): void;
}

export function tamper(world: World): Tampering {
  const cells: Cell[] = [];
  const keys = new Map<Cell, string>();
  const original = AudienceGuard.prototype.canActivate;
  const sessions = world.vartti.app.get(SessionsService, { strict: false });
  const tampering: Tampering = {
    off: null,
    reached: new Map(),
    keyOf(cell) {
      const known = keys.get(cell);
      if (known) return known;
      const key = String(cells.push(cell) - 1);
      keys.set(cell, key);
      return key;
    },
    restore: () => void (AudienceGuard.prototype.canActivate = original),
  };
  AudienceGuard.prototype.canActivate = async function (this: AudienceGuard, context: ExecutionContext) {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const cell = cells[Number(request.headers['x-cell'] ?? NaN)];
    if (!cell) return original.call(this, context);
    if (tampering.off === 'every') {
      const signedIn = await sessions.of(request);
      const truth = truthAbout(signedIn);
      request.signedIn = signedIn;
      request.actor = asking(tampering, world, cell, { ...everything(world, cell), ...truth } as Acting);
      (acting.getStore() as { actor: object }).actor = truth;
      return true;
    }
    const answer = await original.call(this, context);
    if (request.actor && request.actor !== PUBLIC)
      request.actor = asking(tampering, world, cell, request.actor);
    return answer;
  };
  return tampering;
}

/** Who somebody is, without a door: the first of their roles. */
function truthAbout(signedIn: Awaited<ReturnType<SessionsService['of']>>): Acting {
  for (const audience of ['staff', 'employer', 'my'] as const) {
    try {
      return actorFor(audience, signedIn);
    } catch {
      continue; // not as that
    }
  }
  return PUBLIC;
}

function asking(tampering: Tampering, world: World, cell: Cell, actor: Acting): Acting {
  const reached = tampering.reached.get(cell) ?? new Set();
  tampering.reached.set(cell, reached);
  const lies = everything(world, cell) as Record<string, unknown>;
  // What is the actor's own already is no lie: then it is somebody's far away.
  const far = world.places[2] as Place;
  const elsewhere: Record<string, unknown> = {
    employerId: far.firm.id,
    id: cell.actor.role === 'young person' ? far.person.id : far.firm.owner.id,
  };
  const otherThan = (truth: unknown, lie: unknown, key: string) =>
    lie === truth ? (elsewhere[key] ?? lie) : lie;
  return new Proxy(actor, {
    get(target, key) {
      const truth: unknown = Reflect.get(target, key);
      if (typeof key !== 'string' || !ASKED.includes(key) || truth === undefined) return truth;
      const place = placeThatAsks();
      if (!place) return truth;
      reached.add(`${place} asks ${key}`);
      const isOff = tampering.off === 'every' || tampering.off === `${place} asks ${key}`;
      return isOff ? otherThan(truth, lies[key], key) : truth;
    },
  });
}

/** The actor as they would have to be, for the thing to be theirs; far away, when the question is about nothing. */
function everything({ places }: World, { thing, actor }: Cell): Record<string, unknown> {
  const [home, sister, other] = places as [Place, Place, Place];
  const there = places.find(({ ohjaamo }) => ohjaamo === thing?.ohjaamo) ?? other;
  const ohjaamoIds = places.map(({ ohjaamo }) => ohjaamo);
  const firms = places.flatMap(({ firm, neighbour }) => [firm.id, neighbour.id]);
  const ownerOf = (known: string[]) => thing?.owners?.find((id) => known.includes(id));
  return {
    ohjaamoIds,
    peopleOhjaamoIds: ohjaamoIds,
    memberships: [
      { role: 'administrator', regionId: there.region, ohjaamoId: null },
      { role: 'coordinator', regionId: there.region, ohjaamoId: there.ohjaamo },
    ],
    employerId: ownerOf(firms) ?? thing?.with.firm ?? (there === home ? home.neighbour.id : there.firm.id),
    owner: true,
    id:
      actor.role === 'young person'
        ? (thing?.owners?.find((id) => !firms.includes(id)) ?? other.person.id)
        : (thing?.owners?.[0] ?? (actor.role === 'worker' ? sister.worker.id : other.firm.owner.id)),
    ohjaamoId: thing?.ohjaamo ?? sister.ohjaamo,
    eventId: sister.room,
  };
}

const SOURCE = /backend\/src\/([\w./-]+):(\d+):\d+/;
/** These ask in order to write down who it was. */
const TELLS_THE_TRAIL = ['platform/', 'privacy/reading.ts'];
/** These ask on somebody's behalf: the place is whoever called them. */
const ON_BEHALF = ['accounts/permissions.ts', 'accounts/actor.ts'];

/** The nearest line of a room that asks; null where the platform asks, to tell the database and the trail the truth. */
function placeThatAsks(): string | null {
  for (const line of new Error().stack?.split('\n') ?? []) {
    const [, file, at] = SOURCE.exec(line) ?? [];
    if (!file || ON_BEHALF.includes(file)) continue;
    return TELLS_THE_TRAIL.some((room) => file.startsWith(room)) ? null : `${file}:${at}`;
  }
  return null;
}

/** The file and the very line of such a place, without its number: what NOT_GUARDS knows it by. */
export function lineOf(place: string): string {
  const [, file = '', at = ''] = /^([^:]+):(\d+)/.exec(place) ?? [];
  const lines = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8').split('\n');
  return `${file}: ${(lines[Number(at) - 1] ?? '').trim()}`;
}
