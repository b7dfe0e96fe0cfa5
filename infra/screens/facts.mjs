import { randomUUID } from 'node:crypto';
import { eveningNow } from '../lib/evening-now.mjs';
import { whoIsThere } from '../lib/product.mjs';
import { planned, rotationEvening } from '../lib/rotation-evening.mjs';
import { askedToEvening } from './asked.mjs';
import { atTheDoor } from './door.mjs';
import { linkTo, onTheWay } from './on-the-way.mjs';
import { busyRoom } from './room.mjs';
import { caller, door, paired, signIn, signInEmployer, signInStaff } from './sessions.mjs';

/**
 * What the pages are about: found in the sample month, or made as a person would make it.
 * @typedef {object} Facts
 * @property {Record<string, string>} ids by what they are
 * @property {Record<string, { name: string, value: string }>} cookies of each audience's session
 */

/** @param {import('../lib/product.mjs').Product} product @returns {Promise<Facts>} */
export async function gatherFacts(product) {
  const api = caller(product.apiUrl);
  const { events } = await api('GET events');
  const details = await Promise.all(events.map((/** @type {any} */ event) => api(`GET events/${event.id}`)));
  const slotsOf = (/** @type {any} */ event) =>
    event.tables.flatMap((/** @type {any} */ table) => table.slots);
  const freeOf = (/** @type {any} */ event) =>
    slotsOf(event).filter((/** @type {any} */ slot) => slot.state === 'free');
  const isAhead = (/** @type {any} */ { startsAt }) => Date.parse(startsAt) > Date.now();
  const placeAt = (/** @type {any} */ event) => {
    const [slot] = freeOf(event);
    const part = event.parts.find((/** @type {any} */ { freeSeats }) => freeSeats > 0);
    return slot ? { slotId: slot.id } : part ? { partId: part.id } : null;
  };
  const byFree = details.filter((event) => isAhead(event) && freeOf(event).length > 4);
  const bookable = byFree.find((event) => event.partKinds.includes('presentation')) ?? byFree[0];
  const full = details.find((event) => event.freePlaces === 0) ?? bookable;
  const seats = details.find((event) => event.parts.some((/** @type {any} */ part) => part.freeSeats > 0));
  const { openings } = await api('GET openings');
  const minors = (await api('GET openings?minors=yes')).openings[0] ?? openings[0];

  const address = 'aino.kuvattava@example.fi';
  const [first] = freeOf(bookable);
  const booked = await api(`PUT registrations/${randomUUID()}`, {
    slotId: first.id,
    firstName: 'Aino',
    contact: address,
    language: 'fi',
  });
  const fullPart = full.parts.find(
    (/** @type {any} */ part) => part.kind === 'slots' || part.kind === 'presentation',
  );
  const waiting = await api(`PUT waiting-list/${randomUUID()}`, {
    partId: fullPart.id,
    firstName: 'Aino',
    contact: address,
    language: 'fi',
  }).catch(() => null);

  const who = await whoIsThere(product);
  const employer = who.find(({ audience }) => audience === 'employer');
  if (!employer?.email) throw new Error('the sample month has no employer to sign in as');
  const keravan = who.find(({ audience, where }) => audience === 'staff' && where.endsWith('Kerava'));
  const mantsalan = who.find(({ audience, where }) => audience === 'staff' && where.endsWith('Mäntsälä'));
  if (!keravan || !mantsalan) throw new Error('nobody works in Kerava, or in Mäntsälä');
  const staffIn = door(
    (/** @type {(typeof who)[number]} */ person) => signInStaff(product, person),
    ({ email }) => email,
  );
  const youngIn = door((/** @type {string} */ contact) => signIn(product, contact));
  const firmIn = door((/** @type {string} */ email) => signInEmployer(product, email));
  const cookies = {
    young: await youngIn(address),
    // Where the sample month has something of everything.
    staff: await staffIn(keravan),
    staffDeciding: await busyStaff(product, who, staffIn),
    employer: await firmIn(employer.email),
  };
  const asStaff = caller(product.apiUrl, cookies.staff);
  const asEmployer = caller(product.apiUrl, cookies.employer);
  const session = await asStaff('GET session');
  const [ohjaamo] = session.staff.ohjaamos;
  const pair = (/** @type {string} */ kind, /** @type {string | null} */ eventId) =>
    paired(product, asStaff, { kind, name: 'Ovi', ohjaamoId: ohjaamo.id, eventId });
  const evening = await eveningThatRuns(product, asStaff, ohjaamo, employer.email);
  const month = new Date().toISOString().slice(0, 7);
  const mine = details.filter((event) => event.ohjaamo.id === ohjaamo.id);
  const staffEvent = mine.find((event) => slotsOf(event).length > 0) ?? mine[0] ?? details[0];
  const own = (await asEmployer('GET employer/openings')).openings;
  const evenings = (await asEmployer('GET employer/events')).events;
  const cards = await cardFacts(caller(product.apiUrl, cookies.young), asEmployer);
  const asked = await askedToEvening(
    { asAnybody: api, asStaff, asYoung: caller(product.apiUrl, cookies.young) },
    address,
    mine.filter(isAhead).map((event) => ({ id: event.id, place: placeAt(event) })),
  );
  const found = await asStaff(`GET staff/people?ohjaamo=${ohjaamo.id}&q=ai`);
  const way = await onTheWay(product);
  const { agreement, placement, interest, worried, calm, proposal, referral, invited } = way;
  return {
    ids: {
      ...Object.fromEntries(Object.entries(way).map(([what, { id }]) => [what, id])),
      proposedTo: proposal.other ?? '',
      service: referral.other ?? '',
      worryLink: await linkTo(product, 'check_in', worried.other ?? ''),
      askedLink: await linkTo(product, 'check_in', way.asked.id),
      proposalLink: await linkTo(product, 'proposal', proposal.id),
      referralLink: await linkTo(product, 'referral', way.referred.id),
      stillOpenLink: await linkTo(product, 'opening', own[0]?.id ?? openings[0].id),
      event: bookable.id,
      fullEvent: full.id,
      fullPart: fullPart.id,
      slot: freeOf(bookable)[1].id,
      takenSlot: (slotsOf(full).find((/** @type {any} */ slot) => slot.state !== 'free') ?? first).id,
      seatPart: seats?.parts.find((/** @type {any} */ part) => part.freeSeats > 0).id ?? '',
      seatEvent: seats?.id ?? '',
      rotationEvent: details.find((event) => event.partKinds.includes('rotation'))?.id ?? bookable.id,
      queueEvent: details.find((event) => event.partKinds.includes('queue'))?.id ?? bookable.id,
      opening: openings[0].id,
      minorsOpening: minors.id,
      link: booked.link,
      waitingLink: waiting?.link ?? booked.link,
      ohjaamo: ohjaamo.id,
      month,
      staffEvent: staffEvent.id,
      roomEvent: await busyRoom(asStaff, ohjaamo.id),
      ...(await plannedRounds(asStaff, ohjaamo.id)),
      ownOpening: own[0]?.id ?? '',
      firm: (await asStaff('GET staff/firms?search=Kipin%C3%A4')).firms[0]?.id ?? '',
      evening: (evenings.find((/** @type {any} */ one) => one.mine) ?? evenings[0])?.event.id ?? '',
      ...cards,
      ...asked,
      runningEvening: evening,
      ...(await atTheDoor(api, asStaff, evening)),
      person: found.people[0]?.id ?? '',
      freeEvening: (evenings.find((/** @type {any} */ one) => !one.mine) ?? evenings[0])?.event.id ?? '',
    },
    cookies: {
      ...cookies,
      staffOfAgreement: await staffIn(mantsalan),
      firmOfAgreement: await firmIn(agreement.firm ?? ''),
      youngOfAgreement: await youngIn(agreement.contact),
      youngPlaced: await youngIn(placement.contact),
      youngSupported: await youngIn(calm.contact),
      youngProposed: await youngIn(proposal.contact),
      youngReferred: await youngIn(referral.contact),
      youngInvited: await youngIn(invited.contact),
      firmPlacing: await firmIn(placement.firm ?? ''),
      firmAsked: await firmIn(interest.firm ?? ''),
      kiosk: await pair('kiosk', null),
      board: await pair('board', evening),
    },
  };
}

/**
 * An evening that is on: somebody sits at the employer's table, somebody is called, others wait.
 * @param {import('../lib/product.mjs').Product} product @param {ReturnType<typeof caller>} asStaff
 * @param {{ id: string, name: string }} ohjaamo @param {string} recruiter
 */
async function eveningThatRuns({ databaseUrl }, asStaff, { name }, recruiter) {
  const { id, tables } = await eveningNow(databaseUrl, { at: name, recruiter, tables: 6 });
  const tap = (/** @type {object} */ deed, deedId = randomUUID()) =>
    asStaff(`PUT staff/events/${id}/room/deeds/${deedId}`, deed);
  await tap({ do: 'set', settings: { fillAfterSeconds: null } });
  const people = [
    ['Yusuf', 'A'],
    ['Sara', 'P'],
    ['Noor'],
    ['Väinö'],
    ['Iida', 'R'],
    ['Onni'],
    ['Aleksandra', 'K'],
  ];
  for (const [at, [firstName, initial]] of people.entries()) {
    const lines = [`table:${tables[at % 4].id}`];
    await tap({ do: 'add', firstName, initial, lines, language: 'fi' });
  }
  const turns = tables.slice(0, 3).map(() => randomUUID());
  for (const [at, turnId] of turns.entries()) await tap({ do: 'call', tableId: tables[at].id }, turnId);
  await tap({ do: 'start', turnId: turns[0] });
  return id;
}

/**
 * Speed dates in a fortnight: one evening that nobody has planned yet, and one with a draft in which a meeting was put somewhere.
 * @param {ReturnType<typeof caller>} asStaff @param {string} ohjaamoId
 */
async function plannedRounds(asStaff, ohjaamoId) {
  const day = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const wishedFor = await rotationEvening(asStaff, { ohjaamoId, day });
  const { id, tables, people } = await rotationEvening(asStaff, { ohjaamoId, day });
  const { id: basedOn, meetings } = await planned(asStaff, id);
  const { registrationId, tableId, round } = meetings[0];
  const put = { registrationId, tableId, round: round + 2 };
  const plan = await planned(asStaff, id, { basedOn, put });
  return {
    roundsWished: wishedFor.id,
    roundsPlanned: id,
    roundsTable: tables[6]?.id ?? '',
    roundsPerson: people[0] ?? '',
    roundsMeeting: new URLSearchParams({
      ...{ plan: plan.id, who: registrationId, table: tableId, round: String(put.round) },
    }).toString(),
  };
}

/**
 * Aino makes a card and could share it; the employer sees what others of the sample month shared.
 * @param {ReturnType<typeof caller>} asYoung @param {ReturnType<typeof caller>} asEmployer
 */
async function cardFacts(asYoung, asEmployer) {
  await asYoung('PUT my/card', {
    strengths: ['ripeä', 'hyvä lasten kanssa'],
    interests: ['leipominen', 'jalkapallo'],
    languages: [
      { code: 'fi', level: 'mother_tongue' },
      { code: 'so', level: 'everyday' },
    ],
    licences: ['hygiene_passport'],
    lookingFor: 'Kesätyötä keittiöstä tai kahvilasta.',
    needs: ['calm'],
    needsMore: '',
    under18: true,
  });
  const { mayShareWith } = await asYoung('GET my/consents');
  const [ohjaamo] = mayShareWith.ohjaamos;
  await asYoung(`PUT my/consents/${randomUUID()}`, {
    kind: 'ohjaamo_card',
    ohjaamoId: ohjaamo.id,
    cardVersion: 1,
  });
  const shared = await asEmployer('GET employer/shared-cards');
  return {
    shareEmployer: mayShareWith.employers[0]?.employer.id ?? '',
    shareEvent: mayShareWith.employers[0]?.event.id ?? '',
    shareOhjaamo: ohjaamo.id,
    sharedCard: shared.cards[0]?.consentId ?? '',
  };
}

/**
 * Somebody of the staff whom a decision waits for.
 * @param {import('../lib/product.mjs').Product} product @param {Awaited<ReturnType<typeof whoIsThere>>} who
 * @param {(person: Awaited<ReturnType<typeof whoIsThere>>[number]) => Promise<{ name: string, value: string }>} staffIn
 */
async function busyStaff(product, who, staffIn) {
  for (const person of who) {
    if (person.audience !== 'staff') continue;
    const cookie = await staffIn(person);
    const { employers, openings, tables } = await caller(product.apiUrl, cookie)('GET staff/approvals');
    if (employers.length + openings.length + tables.length > 0) return cookie;
  }
  throw new Error('nothing waits for any of the staff in the sample month');
}
