import { keyFor } from '../../src/accounts/keys.js';
import { sealUndo } from '../../src/visits/visit.undo.js';
import { inventedBusinessId } from '../../src/sample/business-ids.js';
import { SECRET } from '../support/app.js';
import { content } from '../support/card-table.js';
import { job } from '../support/opening-desk.js';
import { interestRequests } from './requests.interests.js';
import { importRequests } from './requests.imports.js';
import { referralRequests } from './requests.referrals.js';
import { matchingRequests } from './requests.matching.js';
import { proposalRequests } from './requests.proposals.js';
import { supportRequests } from './requests.support.js';
import { placementsRequests } from './requests.placements.js';
import { firmsRequests } from './requests.firms.js';
import { agreementRequests } from './requests.agreements.js';
import type { Asked, Requests, Wanted } from './requests.types.js';
import { searchRequests } from './requests.searches.js';
import { freshId } from './world.js';
import type { Thing } from './world.types.js';

const recruiter = { name: 'Toinen Nimi', email: 'toinen@firma.fi', phone: '', language: 'fi' };
let phones = 0;
/** Somebody new each time, because one address is counted. */
const somebody = () => ({ firstName: 'Uusi', contact: `+35850${7000000 + (phones += 1)}`, language: 'fi' });
const week = { every: 'week', weekday: 3 };
const series = {
  formatCode: 'vartissa-toihin',
  time: '14:00',
  rule: week,
  startsOn: '2027-04-01',
  until: '2027-04-30',
};
/** Where this actor writes, when the body names something else: at home, or for who works everywhere at the thing's own place. */
const at = ({ actor, there, home }: Asked) =>
  actor.role === 'administrator' || actor.role === 'region coordinator' ? there : home;
const opening = ({ closesOn: _none, ...rest } = job) => rest;
const inLink = ({ thing }: Asked): Wanted => ({ path: { link: thing?.with.link as string } });

/** A tap from one's own page: its id is new. */
const inTurn = ({ thing }: Asked): Wanted => ({ path: { link: thing?.with.link as string, id: freshId() } });
const inPlan = ({ thing }: Asked): Wanted => ({
  path: { id: thing?.id as string, planId: thing?.with.plan as string },
});
const wishing = (asked: Asked): Wanted => ({
  ...inLink(asked),
  body: { wishes: [asked.thing?.with.table].filter(Boolean) },
});
const lineTo = (table: string = freshId()) => ({ line: `table:${table}` });
const newcomer = (thing: Thing | null) => ({
  firstName: 'Uusi',
  language: 'fi',
  lines: [lineTo(thing?.with.table).line],
});

/** What a route is sent, beside the id of the thing in its address; a route that is not here needs nothing more. */
const requests: Requests = {
  ...searchRequests,
  ...interestRequests,
  ...importRequests,
  ...referralRequests,
  ...placementsRequests,
  ...firmsRequests,
  ...agreementRequests,
  'PUT /registrations/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { ...somebody(), slotId: thing?.id },
  }),
  'PUT /waiting-list/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { ...somebody(), partId: thing?.with.part, tableId: thing?.with.fullTable },
  }),
  'PUT /employer-requests/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: {
      businessId: inventedBusinessId(9_000 + (phones += 1)),
      name: 'Uusi Oy',
      ohjaamoId: thing?.id,
      contactName: 'Uusi',
      email: `uusi${phones}@firma.fi`,
      language: 'fi',
    },
  }),
  'POST /sign-in/challenges': ({ thing }) => ({ body: { contact: thing?.with.phone, language: 'fi' } }),
  'POST /sign-in/sessions': () => ({ body: { code: '123456' } }),
  'POST /pairings': () => ({ body: { kind: 'kiosk', code: 'ABCD-EFGH' } }),

  'GET /links/:link': inLink,
  'GET /links/:link/times': inLink,
  'PUT /links/:link/answer': inLink,
  'PUT /links/:link/slot': (asked) => ({
    ...inLink(asked),
    body: { slotId: asked.thing?.with.freeSlot ?? asked.there.freeSlot },
  }),
  'PUT /links/:link/cancellation': (asked) => ({ ...inLink(asked), body: {} }),
  'PUT /links/:link/offer/acceptance': inLink,
  'PUT /links/:link/offer/refusal': inLink,
  'GET /links/:link/rotation': inLink,
  'PUT /links/:link/wishes': wishing,
  'GET /links/:link/calendar.ics': inLink,
  'POST /links/:link/session': inLink,
  'GET /calendars/:key/vartti.ics': ({ thing }) => ({ path: { key: thing?.with.feed as string } }),

  'PUT /employer/logo': () => ({ passes: ['unsupported_media_type'] }),
  'GET /logos/:file': () => ({ path: { file: `${freshId()}.webp` }, passes: ['logo_unknown'] }),

  'PUT /employer/team/:id': () => ({ body: recruiter }),
  'PUT /employer/team/:id/invitation': () => ({ passes: ['already_accepted'] }),
  'PUT /employer/events/:id/table': ({ rule, thing, home }) => ({
    ...(rule.named ? { path: { id: home.event } } : {}),
    body: {
      recruiterIds: [rule.named === 'recruiterIds' ? thing?.id : home.firm.owner.id],
      openingIds: rule.named === 'openingIds' ? [thing?.id] : [],
      mode: 'video',
    },
  }),
  'PUT /employer/events/:id/interest/:consentId': ({ thing }) => ({
    path: { id: thing?.with.event as string, consentId: thing?.id as string },
    body: { stars: 0, noThanks: true },
  }),
  'PUT /employer/openings/:id': () => ({ body: { ...opening(), closesOn: '2026-12-31' } }),
  'PUT /employer/openings/:id/copy': ({ rule, thing, home }) =>
    rule.named
      ? { path: { id: freshId() }, body: { from: thing?.id } }
      : { body: { from: home.firm.openings.opening } },
  'PUT /employer/openings/:id/closure': () => ({ body: { filled: false } }),

  'GET /staff/month': ({ thing }) => ({ query: { ohjaamo: thing?.id as string, month: '2026-12' } }),
  'PUT /staff/events/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { formatCode: 'tyonantajatreffit', ohjaamoId: thing?.id, day: '2026-12-21', time: '14:00' },
  }),
  'PUT /staff/events/:id/details': () => ({ body: { minorsWelcome: false } }),
  'DELETE /staff/events/:id/publication': () => ({ passes: ['has_registrations'] }),
  'PUT /staff/events/:id/cancellation': () => ({ body: { reason: { fi: 'Sairastuimme.' } } }),
  'POST /staff/series-previews': ({ thing }) => ({ body: { ...series, ohjaamoId: thing?.id } }),
  'PUT /staff/series/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { ...series, ohjaamoId: thing?.id },
  }),
  'PUT /staff/tables/:id': (asked) => {
    const { rule, thing } = asked;
    if (rule.named)
      return { path: { id: at(asked).draftTable }, body: { employerId: thing?.id, topic: null } };
    const isFree = thing?.kind === 'free table';
    return { body: { employerId: isFree ? null : thing?.with.firm, topic: isFree ? { fi: 'Aihe' } : null } };
  },
  'PUT /staff/tables/:id/approval': () => ({ body: { approved: true } }),
  'PUT /staff/events/:id/registrations/:registrationId': ({ thing }) => ({
    path: { id: thing?.id as string, registrationId: freshId() },
    body: { slotId: thing?.with.freeSlot, firstName: 'Uusi', language: 'fi' },
  }),
  'PUT /staff/registrations/:id/slot': ({ thing }) => ({ body: { slotId: thing?.with.freeSlot } }),
  'PUT /staff/registrations/:id/cancellation': () => ({ body: {} }),
  'PUT /staff/events/:id/plans/:planId': ({ thing }) => ({
    path: { id: thing?.id as string, planId: freshId() },
    body: {},
  }),
  'DELETE /staff/events/:id/plans/:planId': inPlan,
  'PUT /staff/events/:id/plans/:planId/publication': inPlan,
  'PUT /staff/registrations/:id/wishes': ({ thing }) => ({ body: { wishes: [thing?.with.table] } }),
  'PUT /staff/tables/:id/rotation': () => ({ body: { awayRounds: [2] } }),
  'PUT /staff/employers/:id/approval': () => ({ body: { approved: true } }),
  'PUT /staff/openings/:id': (asked) => {
    const { rule, thing, there, home, actor } = asked;
    const whole = { hidden: true, opening: opening() };
    const own = actor.role === 'administrator' ? there : home;
    // One's own opening, to be moved to another Ohjaamo: the body alone names that.
    if (rule.named === 'ohjaamoId')
      return {
        path: { id: own.firm.openings.opening },
        body: { ...whole, ohjaamoId: thing?.id, employerId: own.firm.id },
      };
    if (rule.named === 'employerId')
      return {
        path: { id: freshId() },
        body: { ...whole, ohjaamoId: at(asked).ohjaamo, employerId: thing?.id },
      };
    const from = at(asked);
    const firm = from === home && thing?.ohjaamo !== home.ohjaamo ? thing?.with.firm : thing?.with.firm;
    return { body: { ...whole, ohjaamoId: from.ohjaamo, employerId: firm } };
  },
  'PUT /staff/openings/:id/approval': () => ({ body: { approved: true } }),
  'PUT /staff/team/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: {
      name: 'Uusi Työntekijä',
      email: 'uusi@kunta.fi',
      language: 'fi',
      role: 'worker',
      placeId: thing?.id,
    },
  }),
  'PUT /staff/team/:id/role': () => ({ body: { role: 'coordinator' } }),
  'PUT /staff/devices/:id': (asked) => ({
    path: { id: freshId() },
    body:
      asked.rule.named === 'eventId'
        ? { kind: 'board', ohjaamoId: at(asked).ohjaamo, eventId: asked.thing?.id, name: 'Uusi taulu' }
        : { kind: 'kiosk', ohjaamoId: asked.thing?.id, name: 'Uusi kioski' },
  }),
  'PUT /staff/visits/:id': ({ thing }) => ({ path: { id: freshId() }, body: { ohjaamoId: thing?.id } }),
  'DELETE /staff/visits/:id': undoing,
  'PUT /kiosk/visits/:id': () => ({ path: { id: freshId() } }),
  'DELETE /kiosk/visits/:id': undoing,

  'POST /sign-in/link-sessions': () => ({ body: { link: UNGUESSED } }),
  'POST /sign-in/passwords': () => ({
    body: { email: `${(phones += 1)}@kunta.fi`, password: 'oikea hevonen' },
  }),
  'POST /sign-in/second-factors': () => ({ body: { code: '123456' } }),
  'POST /sign-in/passkey-sessions': () => ({
    body: { response: signed({ authenticatorData: 'AA', signature: 'AA' }) },
  }),
  'POST /sign-in/directories/:id/visits': () => ({ path: { id: 'nowhere' }, body: { language: 'fi' } }),
  'POST /sign-in/directory-sessions': () => ({ body: { query: 'code=x&state=y', language: 'fi' } }),
  'POST /address-changes/old-end': () => ({ body: { link: UNGUESSED } }),
  'POST /session/proofs': () => ({
    body: { code: '123456' },
    passes: ['code_wrong', 'sign_in_wrong', 'not_allowed'],
  }),
  'POST /session/challenges': () => ({ body: { language: 'fi' } }),
  'PUT /security/password': () => ({ body: { password: 'viisi sinistä hevosta juoksee' } }),
  'GET /security/totp': () => ({ passes: ['not_found'] }),
  'PUT /security/totp': () => ({ body: { code: '123456' }, passes: ['code_wrong'] }),
  'DELETE /security/totp': () => ({ passes: ['factor_stays'] }),
  'POST /security/passkeys': () => ({
    body: { name: 'Avain', response: signed({ attestationObject: 'AA' }) },
    passes: ['passkey_wrong'],
  }),
  'POST /security/recovery-codes': () => ({ passes: ['not_allowed'] }),
  'PUT /security/address-change': ({ actor }) => ({
    body: { contact: actor.role === 'young person' ? '+358507999999' : 'uusi@osoite.fi' },
  }),
  'PUT /security/address-change/new-end': () => ({ body: { code: '123456' }, passes: ['code_wrong'] }),

  'PUT /my/card': () => ({ body: content }),
  'PUT /my/consents/:id': ({ rule, thing, there }) => ({
    path: { id: freshId() },
    body: {
      kind: 'employer_at_event',
      employerId: there.firm.id,
      eventId: rule.named ? thing?.id : there.event,
      cardVersion: 1,
    },
  }),
  'PUT /my/notes/consents/:id': ({ rule, thing, world: { places } }) => ({
    path: { id: freshId() },
    body: rule.named
      ? {
          ohjaamoId: thing?.id,
          notesOfOhjaamoId: places[0]?.ohjaamo === thing?.id ? places[0]?.ohjaamo : places[2]?.ohjaamo,
        }
      : { ohjaamoId: places[0]?.ohjaamo, notesOfOhjaamoId: places[1]?.ohjaamo },
  }),
  'GET /events/:id/room': ({ thing }) => ({ path: { id: thing?.id as string } }),
  'PUT /events/:id/tickets/:ticketId': ({ thing }) => ({ body: newcomer(thing) }),
  'GET /walls/:link': inLink,
  'PUT /walls/:link/tickets/:id': (asked) => ({ ...inTurn(asked), body: newcomer(asked.thing) }),
  'PUT /walls/:link/check-ins/:id': (asked) => ({
    ...inTurn(asked),
    body: { code: asked.thing?.with.code ?? 'KOIVU 27' },
  }),
  'GET /my-turns/:link': inLink,
  'GET /my-turns/:link/stream': inLink,
  'PUT /my-turns/:link/presences/:id': (asked) => ({ ...inTurn(asked), body: { presence: 'out' } }),
  'PUT /my-turns/:link/departures/:id': inTurn,
  'PUT /my-turns/:link/lines/:id': (asked) => ({
    ...inTurn(asked),
    body: lineTo(asked.thing?.with.otherTable),
  }),
  'PUT /my-turns/:link/drops/:id': (asked) => ({ ...inTurn(asked), body: lineTo(asked.thing?.with.table) }),
  // Somebody else's tap, from a page of that very room.
  'DELETE /my-turns/:link/deeds/:id': ({ rule, thing, world }) => {
    const mine = world.things.find(({ kind, with: of }) => kind === 'ticket' && of.room === thing?.with.room);
    return {
      path: {
        link: (rule.about === 'tap' ? mine?.with.link : thing?.with.link) as string,
        id: rule.about === 'tap' ? (thing?.id as string) : (thing?.with.tap ?? freshId()),
      },
    };
  },
  'PUT /my-turns/:link/contact': (asked) => ({ ...inTurn(asked), body: { contact: somebody().contact } }),
  'PUT /my-turns/:link/shown-as': (asked) => ({ ...inTurn(asked), body: { shownAs: 'number' } }),
  'PUT /my-turns/:link/meetings/:turnId/answer': (asked) => ({
    path: {
      link: asked.thing?.with.link as string,
      turnId: (asked.thing?.with.over ?? asked.thing?.id) as string,
    },
    body: { answer: 'yes' },
  }),

  'PUT /employer/events/:id/room/deeds/:deedId': ({ rule, thing, home }) => ({
    path: { id: rule.named ? home.room : (thing?.id as string), deedId: freshId() },
    body: rule.named ? { do: 'extend', turnId: thing?.id } : { do: 'extend', turnId: thing?.with.turn },
  }),
  'DELETE /employer/events/:id/room/deeds/:deedId': ({ thing, home }) => ({
    path: { id: home.room, deedId: thing?.id as string },
  }),
  'PUT /employer/events/:id/room/turns/:turnId/impression': ({ thing, home }) => ({
    path: { id: home.room, turnId: thing?.id as string },
    body: { impression: 'work_trial', words: 'Hyvä.' },
  }),

  'PUT /staff/events/:id/room/deeds/:deedId': ({ rule, thing, home }) => {
    const body = {
      ticketId: { do: 'hold', ticketId: thing?.id },
      turnId: { do: 'extend', turnId: thing?.id },
      registrationId: { do: 'check_in', registrationId: thing?.id },
    };
    const named = rule.named as keyof typeof body | undefined;
    return {
      path: { id: named ? home.room : (thing?.id as string), deedId: freshId() },
      body: named ? body[named] : { do: 'close_table', tableId: thing?.with.table },
    };
  },
  'DELETE /staff/events/:id/room/deeds/:deedId': ({ thing, home }) => ({
    path: { id: home.room, deedId: thing?.id as string },
  }),
  'PUT /staff/events/:id/room/voice': () => ({ body: { speaks: true } }),
  'PUT /staff/events/:id/room/desks/:tableId': () => ({ body: { name: 'Lisäpiste' } }),
  'PUT /staff/events/:id/room/times': ({ thing }) => ({ body: { partId: thing?.with.part } }),
  'PUT /staff/events/:id/room/unmatched/:checkInId': ({ thing }) => ({
    path: { id: thing?.id as string, checkInId: thing?.with.unmatched as string },
  }),

  'PUT /kiosk/check-ins/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { who: { code: thing?.with.code } },
  }),
  'PUT /kiosk/tickets/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { ...newcomer(thing), eventId: thing?.id },
  }),

  'GET /staff/people': ({ thing }) => ({ query: { ohjaamo: thing?.id as string, q: 'Nuori' } }),
  'PUT /staff/people/:id/notes/:noteId': ({ rule, thing, home }) => ({
    path: { id: rule.named ? home.person.id : (thing?.id as string), noteId: freshId() },
    body: { ohjaamoId: rule.named ? thing?.id : home.ohjaamo, kind: 'guidance', text: 'Uusi muistio.' },
  }),
  'PUT /staff/notes/:id/correction': () => ({ body: { text: 'Korjattu muistio.' } }),
  'PUT /staff/notes/:id/removal': () => ({ body: { reason: 'Väärä henkilö.' } }),
  ...matchingRequests,
  ...proposalRequests,
  ...supportRequests,
};

const UNGUESSED = 'x'.repeat(32);
const signed = (response: object) => ({
  id: 'AA',
  rawId: 'AA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'AA', ...response },
});

function undoing({ world, thing }: Asked): Wanted {
  const { undo } = sealUndo(thing?.id as string, world.vartti.clock.now(), keyFor('visit-undo', SECRET));
  return { query: { undo } };
}

export interface Sent {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  url: string;
  body: object | undefined;
  table: string | undefined;
  headers: Record<string, string>;
  passes: string[];
}

/** The request that this cell is about. */
export function requestFor(asked: Asked): Sent {
  const {
    path = {},
    query,
    body,
    table,
    headers = {},
    passes = [],
  } = requests[asked.row.route]?.(asked) ?? {};
  const [method, pattern] = asked.row.route.split(' ') as [Sent['method'], string];
  const filled = pattern.replaceAll(
    /:(\w+)/g,
    (_, name: string) => path[name] ?? (name === 'id' ? (asked.thing?.id ?? freshId()) : freshId()),
  );
  const url = `${pattern === '/health' ? '' : '/api'}${filled}${query ? `?${new URLSearchParams(query).toString()}` : ''}`;
  return { method, url, body, table, headers, passes };
}
