import { startApp, type TestApp } from '../../../test/support/app.js';
import { type Given, givenIn } from '../../../test/support/given.js';
import {
  hosts,
  prepareAgreement,
  prepareCheckIn,
  prepareEveningProposal,
  prepareProposal,
  prepareRotation,
  promiseOn,
  proposalIs,
} from '../../../test/support/told-of.js';
import { sealCode } from '../../accounts/sealed-code.js';
import type { Language } from '../../platform/http/fields.js';
import { parts, plainer } from '../channels/text-message.js';
import { SYSTEM } from '../../platform/database/database.js';
import { Facts } from '../facts/facts.service.js';
import type { Messages, Template } from '../outbox.js';
import { draw } from '../templates/render.js';
import { translator } from '../texts/translator.js';
import type { Context } from './context.js';
import type { Composed } from './letter.js';
import { compose, templates } from './letters.js';
import { Links } from './links.js';

const languages: Language[] = ['fi', 'sv', 'en'];
const NAUGHTY = `<script>alert('Åke "é" & Co')</script>`;

describe('every message in every language', () => {
  let vartti: TestApp;
  let given: Given;
  let samples: Samples;

  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
    samples = await prepare(vartti, given, 'Aino', 'Kahvila Aalto');
  });
  afterAll(() => vartti.close());

  const contextIn = (language: Language): Context => ({
    t: translator(language),
    language,
    facts: new Facts(vartti.db),
    links: new Links('https://vartti.example.fi', vartti.config.SECRET, language),
    now: vartti.clock.now(),
    toldAt: vartti.clock.now(),
    onceKey: 'reminder:2026-12-02T12:00:00Z',
    recipientName: 'Kirsi Virtanen',
    unseal: () => '123456',
  });
  async function write(template: Template, language: Language, from: Samples = samples) {
    await from.set(template);
    const composed = await vartti.db.acting(SYSTEM, () =>
      compose(template, contextIn(language), from.payloads[template]),
    );
    return ready(composed, template);
  }

  it.each(templates)('%s reads well as a letter and as a text message', async (template) => {
    for (const language of languages) {
      const { letter, sms } = await write(template, language);
      const drawn = await draw(letter, language, 'https://vartti.example.fi');
      const all = { subject: letter.subject, preheader: letter.preheader, ...drawn, ...(sms ? { sms } : {}) };
      for (const [part, text] of Object.entries(all)) {
        expect([template, language, part, text.length > 10]).toEqual([template, language, part, true]);
        const words = part === 'html' ? text.replace(/<style>[\s\S]*?<\/style>/g, '') : text;
        expect(words).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\w+\}|, ,|\s{2,}\S+\.$/);
      }
      expect(drawn.html).toContain(`lang="${language}"`);
      for (const { href } of letter.buttons) {
        expect(href).toMatch(new RegExp(`^https://vartti\\.example\\.fi/${language}(/|$)`));
        expect(drawn.text).toContain(href);
      }
      if (sms) expect([template, language, parts(plainer(sms)) <= 2]).toEqual([template, language, true]);
    }
  });

  it('has a text message for everything that young people get, and for nothing else', async () => {
    const forPhones = [];
    for (const template of templates) if ((await write(template, 'fi')).sms) forPhones.push(template);
    expect(forPhones).toEqual([
      'booking_confirmed',
      'booking_moved',
      'booking_cancelled',
      'already_booked',
      'waiting_joined',
      'place_offered',
      'offer_over',
      'reminder_day',
      'reminder_soon',
      'event_changed',
      'evening_planned',
      'evening_changed',
      'event_cancelled',
      'waiting_cancelled',
      'interest_answered',
      'turn_called',
      'turn_soon',
      'quarter_free',
      'search_confirm',
      'search_found',
      'search_ending',
      'proposal_asked',
      'evening_proposed',
      'proposal_news',
      'check_in_asked',
      'placement_asks',
      'agreement_to_read',
      'agreement_to_sign',
      'agreement_signed',
      'referral_asked',
      'referral_told',
      'referral_news',
      'data_ending',
      'data_erased',
      'sign_in_code',
      'address_new',
      'address_old',
      'address_changed',
    ]);
  });

  it('shows a name for what it is and never as markup, and cuts a long one only in text messages', async () => {
    const long = `Åkes ${'mycket '.repeat(12)}långa namn Ab`;
    const naughty = await prepare(vartti, given, NAUGHTY, `${long} ${NAUGHTY}`);
    for (const template of templates) {
      const { letter, sms } = await write(template, 'sv', naughty);
      const { html } = await draw(letter, 'sv', 'https://vartti.example.fi');
      expect([template, html.includes('<script')]).toEqual([template, false]);
      expect(letter.subject).not.toMatch(/[\r\n]/);
      if (sms) expect([template, plainer(sms).length <= 420]).toEqual([template, true]);
    }
  });

  it('asks for an answer by pages that change nothing: coming, cannot, another time', async () => {
    const { letter, sms } = await write('reminder_day', 'fi');
    expect(letter.subject).toBe('Ohjaamo Kerava odottaa sinua huomenna');
    expect(letter.buttons.map(({ label, href }) => [label, new URL(href).search])).toEqual([
      ['Tulossa', '?answer=coming'],
      ['En pääse', '?answer=cancel'],
      ['Toinen aika', '?answer=move'],
    ]);
    expect(plainer(sms ?? '')).toMatch(
      /^Hei Aino! Ohjaamo Kerava odottaa sinua huomenna: ke 2\.12\. klo 14\.00-14\.\d\d, Kahvila Aalto, pöytä 1\. /,
    );
  });

  it('tells an evening by time and employer, and a "no thanks" only as others who were first', async () => {
    const { letter, sms } = await write('evening_planned', 'fi');
    expect(plainer(sms ?? '')).toMatch(
      /^Hei Aino! Tapaamisesi .+: klo \d\d\.00 Kahvila Aalto 2, klo \d\d\.18 Kahvila Aalto 3, klo \d\d\.36 Kahvila Aalto 4 ja 1 muuta\. /,
    );
    expect(letter.ticket.map(({ text }) => text.replace(/^klo \d\d\./, ''))).toEqual([
      ...['00 Kahvila Aalto 2, pöytä 2', '18 Kahvila Aalto 3, pöytä 3', '36 Kahvila Aalto 4, pöytä 4'],
      ...['54 Kahvila Aalto 5, pöytä 5', 'Ohjaamo Kerava, Keskikatu 3, Kerava'],
    ]);
    expect(letter.facts).toEqual([
      { label: 'Kahvila Aalto 6', value: 'Muut saivat pöydän ajat tällä kertaa' },
    ]);
  });

  it('tells what is different in an evening first, with the reason, and then all of it', async () => {
    const { letter } = await write('evening_changed', 'fi');
    expect(letter.ticket.map(({ text }) => text.replace(/\d\d\./g, ''))).toEqual([
      ...['Kahvila Aalto 2 klo 18 (oli klo 00)', 'Näin useampi saa tapaamisen'],
      ...['Kahvila Aalto 3 klo 36 jää pois', 'Pöydässä ei ole silloin ketään'],
      ...['Kahvila Aalto 4 klo 54 jää pois', 'Joku toinen tarvitsi paikkaa enemmän'],
      ...['uusi: klo 12 Kahvila Aalto 5', 'Paikka vapautui sinulle'],
    ]);
    expect(letter.facts).toHaveLength(4);
  });
});

type Ready = Exclude<Composed, { dropped: string }>;

function ready(composed: Composed, template: Template): Ready {
  if ('dropped' in composed) throw new Error(`${template} was dropped: ${composed.dropped}`);
  return composed;
}

interface Samples {
  payloads: Messages;
  /** Puts the rows into the state in which this message is true. */
  set(template: Template): Promise<void>;
}

async function prepare(vartti: TestApp, given: Given, firstName: string, firm: string): Promise<Samples> {
  const query = vartti.database.query;
  const now = vartti.clock.now().toString();
  const ohjaamo = await given.ohjaamo({ name: 'Ohjaamo Kerava', slug: `kerava-${firm.length}` });
  const employer = await given.employer({ ohjaamoId: ohjaamo.id, name: firm });
  const recruiter = await given.recruiter({
    employerId: employer.id,
    name: 'Kirsi Virtanen',
    email: `kirsi-${firm.length}@example.fi`,
  });
  await query('UPDATE recruiter SET invitation_ends_at = $2 WHERE id = $1', [
    recruiter.id,
    '2026-12-15T08:00:00Z',
  ]);
  const opening = await given.opening({
    employerId: employer.id,
    title: `Kesätyö: ${firm}`,
    closesOn: '2026-12-10',
  });
  const event = await given.event({
    ohjaamoId: ohjaamo.id,
    employerIds: [employer.id, ...(await hosts(given, ohjaamo.id, firm))],
    title: `${firm} hakee väkeä`,
  });
  await given.staff({ ohjaamoId: ohjaamo.id });
  const [membership] = await query<{ id: string }>(
    'UPDATE staff_membership SET lapse_told_on = $2 WHERE ohjaamo_id = $1 RETURNING id',
    [ohjaamo.id, '2026-12-01'],
  );
  const membershipId = membership?.id as string;
  const promiser = await promiseOn('2026-12-01', query, { employerId: employer.id, ohjaamoId: ohjaamo.id });
  const person = await given.person({ regionId: ohjaamo.regionId, firstName: firstName.slice(0, 60) });
  const [slot] = event.slots;
  const tableId = event.tables[0]?.id as string;
  const ids = {
    registration: person.id,
    entry: employer.id,
    offer: opening.id,
    meeting: event.id,
    ticket: tableId,
    turn: slot?.id as string,
    askedSearch: person.id,
    search: employer.id,
    interest: event.id,
    import: ohjaamo.id,
    referral: ohjaamo.regionId,
    proposal: membershipId,
    checkIn: membershipId,
  };
  await query(
    `INSERT INTO interest (id, region_id, ohjaamo_id, person_id, opening_id, employer_id, status, words, sent_at, answered_at,
       answer_words, meet_on, meet_at, meet_place, reply, replied_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'answered_yes', $7, $8, $8, $7, '2026-12-03', '10:00', $7, 'another_time', $8, $8)`,
    [ids.interest, ohjaamo.regionId, ohjaamo.id, person.id, opening.id, employer.id, firm.slice(0, 120), now],
  );
  await query('UPDATE opening SET asked_at = $2 WHERE id = $1', [opening.id, now]);
  await query(
    `INSERT INTO registration (id, ohjaamo_id, event_id, person_id, first_name, language, code, channel, created_at)
     VALUES ($1, $2, $3, $4, $5, 'fi', 'KOIVU 27', 'web', $6)`,
    [ids.registration, ohjaamo.id, event.id, person.id, person.firstName, now],
  );
  await query(
    `INSERT INTO meeting (id, ohjaamo_id, event_id, registration_id, person_id, event_table_id, slot_id, starts_at, ends_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ids.meeting,
      ohjaamo.id,
      event.id,
      ids.registration,
      person.id,
      tableId,
      slot?.id,
      slot?.startsAt,
      slot?.endsAt,
      now,
    ],
  );
  await query(
    `INSERT INTO waiting_list_entry (id, ohjaamo_id, event_id, part_id, event_table_id, person_id, first_name, language, joined_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'fi', $8)`,
    [ids.entry, ohjaamo.id, event.id, slot?.partId, tableId, person.id, person.firstName, now],
  );
  await query(
    `INSERT INTO offer (id, ohjaamo_id, entry_id, part_id, slot_id, opens_at, held_until, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6::timestamptz + interval '2 hours', $6)`,
    [ids.offer, ohjaamo.id, ids.entry, slot?.partId, slot?.id, now],
  );
  const settings = JSON.stringify({ textAtPlace: 2 });
  await query(`INSERT INTO room (event_id, ohjaamo_id, settings, opened_at) VALUES ($1, $2, $3, $4)`, [
    event.id,
    ohjaamo.id,
    settings,
    now,
  ]);
  await query(
    `INSERT INTO ticket (id, ohjaamo_id, event_id, number, person_id, first_name, language, came_by, presence, waits, came_at)
     VALUES ($1, $2, $3, 12, $4, $5, 'fi', 'kiosk', 'here', $6, $7)`,
    [
      ids.ticket,
      ohjaamo.id,
      event.id,
      person.id,
      person.firstName,
      JSON.stringify([{ line: `table:${tableId}`, state: 'open' }]),
      now,
    ],
  );
  await query(
    `INSERT INTO turn (id, ohjaamo_id, event_id, ticket_id, event_table_id, line, state, called_at, ended_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'missed', $7, $7)`,
    [ids.turn, ohjaamo.id, event.id, ids.ticket, tableId, `table:${tableId}`, now],
  );
  for (const [id, confirmed] of [
    [ids.askedSearch, null],
    [ids.search, now],
  ])
    await query(
      `INSERT INTO saved_search (id, address, language, filters, asked_at, confirmed_at, ends_at)
       VALUES ($1, 'hakija@example.fi', 'fi', '{"search": "leipuri"}', $2, $3, $2::timestamptz + interval '3 days')`,
      [id, now, confirmed],
    );
  await query(
    `INSERT INTO opening_import (id, region_id, ohjaamo_id, employer_id, file_name, request_hash, fresh, created_at)
     SELECT $1, o.region_id, o.id, $3, 'paikat.csv', 'x', 3, $4 FROM ohjaamo o WHERE o.id = $2`,
    [ids.import, ohjaamo.id, employer.id, now],
  );
  await query(
    `INSERT INTO service (id, region_id, ohjaamo_id, kind, name, what, how_to_refer, consent, email, keeper_id, checked_on, created_at, updated_at)
     SELECT $1, o.region_id, o.id, 'debt', '{"fi": "Velkaneuvonta"}', '{"fi": "x"}', '{"fi": "x"}', 'needed', 'velka@example.fi',
       m.staff_member_id, '2026-05-01', $4, $4 FROM ohjaamo o, staff_membership m WHERE o.id = $2 AND m.id = $3`,
    [ids.referral, ohjaamo.id, membershipId, now],
  );
  await query(
    `INSERT INTO consent (id, person_id, kind, service_id, until, given_at, request_hash)
     VALUES ($1, $2, 'service_referral', $1, $3::timestamptz + interval '90 days', $3, 'x')`,
    [ids.referral, person.id, now],
  );
  await query(
    `INSERT INTO referral (id, region_id, ohjaamo_id, person_id, service_id, consent_id, made_by, why, status, asked_at, updated_at)
     SELECT $1, o.region_id, o.id, $4, $1, $1, m.staff_member_id, 'Laskut', 'asked', $5, $5
     FROM ohjaamo o, staff_membership m WHERE o.id = $2 AND m.id = $3`,
    [ids.referral, ohjaamo.id, membershipId, person.id, now],
  );
  await prepareProposal(vartti, { id: ids.proposal, personId: person.id, openingId: opening.id });
  await prepareEveningProposal(vartti, { id: ids.proposal, personId: person.id, eventId: event.id });
  await prepareCheckIn(vartti, { id: ids.checkIn, personId: person.id, openingId: opening.id });
  const registrationId = ids.registration;
  const rotation = await prepareRotation(vartti, { event, registrationId, personId: person.id });
  const placementId = await prepareAgreement(vartti, { personId: person.id, openingId: opening.id });
  const reason = 'Ensi kerralla uudestaan. <b>Terveisin</b> Maija';
  return {
    payloads: {
      booking_confirmed: { registrationId },
      booking_moved: { registrationId },
      booking_cancelled: { registrationId, by: 'staff' },
      already_booked: { registrationId },
      waiting_joined: { entryId: ids.entry },
      place_offered: { offerId: ids.offer },
      offer_over: { entryId: ids.entry },
      reminder_day: { registrationId },
      reminder_soon: { registrationId },
      event_changed: { registrationId },
      evening_planned: { registrationId },
      evening_changed: { registrationId, changeIds: rotation.changeIds },
      event_cancelled: { registrationId },
      waiting_cancelled: { entryId: ids.entry },
      turn_called: { turnId: ids.turn },
      turn_soon: { ticketId: ids.ticket, line: `table:${tableId}` },
      quarter_free: { entryId: ids.entry, meetingId: ids.meeting },
      search_confirm: { searchId: ids.askedSearch },
      search_found: { searchId: ids.search, openingIds: [opening.id], more: true },
      search_ending: { searchId: ids.search },
      proposal_asked: { proposalId: ids.proposal },
      evening_proposed: { eveningProposalId: ids.proposal },
      proposal_news: { proposalId: ids.proposal },
      proposal_to_employer: { proposalId: ids.proposal },
      check_in_asked: { checkInId: ids.checkIn },
      check_in_worry: { checkInId: ids.checkIn },
      placement_asks: { placementId },
      placement_shown: { placementId },
      placement_waits_for_firm: { placementId, step: 'extract' },
      placement_shared: { placementId, sharing: 'taken_back' },
      placement_waits: { placementId, step: 'check' },
      employer_received: { employerId: employer.id },
      employer_approved: { employerId: employer.id },
      employer_refused: { employerId: employer.id, reason },
      employer_known: { employerName: firm },
      join_requested: { employerId: employer.id, name: firstName, email: 'x@example.fi' },
      recruiter_invited: { recruiterId: recruiter.id },
      opening_approved: { openingId: opening.id },
      opening_returned: { openingId: opening.id, reason },
      opening_running_out: { openingId: opening.id },
      opening_still_open: { openingId: opening.id },
      opening_ended: { openingId: opening.id },
      interests_wait: { employerId: employer.id },
      interest_reply: { interestId: ids.interest },
      interest_answered: { interestId: ids.interest },
      referral_asked: { referralId: ids.referral },
      referral_told: { referralId: ids.referral },
      referral_news: { referralId: ids.referral },
      referral_sent: { referralId: ids.referral },
      referral_unanswered: { referralId: ids.referral },
      service_check_due: { serviceId: ids.referral },
      import_approved: { importId: ids.import },
      import_returned: { importId: ids.import, reason },
      import_waits: { importId: ids.import },
      table_approved: { tableId },
      table_refused: { eventId: event.id, reason },
      table_event_changed: { eventId: event.id },
      table_event_cancelled: { eventId: event.id },
      employer_asks: { employerId: employer.id },
      opening_waits: { openingId: opening.id },
      table_asked: { tableId },
      agreement_to_fill: { placementId, to: 'employer' },
      agreement_to_read: { placementId, to: 'my' },
      agreement_to_sign: { placementId, to: 'my' },
      agreement_signed: { placementId, to: 'my' },
      agreement_feedback_asked: { placementId, to: 'employer' },
      agreement_word: { placementId, party: 'participant', answer: 'interruption_wanted' },
      promises_due: { staffId: promiser, on: '2026-12-01' },
      data_ending: { endsOn: '2026-12-31' },
      data_erased: {},
      staff_invited: { membershipId },
      role_lapses: { membershipId, on: '2026-12-31' },
      role_lapsed: { role: 'worker', regionId: ohjaamo.regionId, ohjaamoId: ohjaamo.id },
      sign_in_code: {
        sealedCode: sealCode('123456', vartti.config.SECRET),
        sealedLink: sealCode('a'.repeat(32), vartti.config.SECRET),
      },
      security_changed: { deed: 'passkey_added' },
      address_new: { sealedCode: sealCode('123456', vartti.config.SECRET) },
      address_old: {
        sealedLink: sealCode('a'.repeat(32), vartti.config.SECRET),
        sealedAddress: sealCode('uusi@example.fi', vartti.config.SECRET),
      },
      address_changed: {},
    },
    async set(template) {
      const cancelled = ['event_cancelled', 'waiting_cancelled', 'table_event_cancelled'].includes(template);
      await query(
        `UPDATE event SET status = $2, cancel_reason = '{"fi":"Sairastuimme.","sv":"Vi blev sjuka.","en":"We fell ill."}' WHERE id = $1`,
        [event.id, cancelled ? 'cancelled' : 'published'],
      );
      const agreementIs = {
        agreement_to_fill: 'with_employer',
        agreement_to_read: 'with_person',
        agreement_to_sign: 'ready',
      };
      await query('UPDATE agreement SET status = $2 WHERE placement_id = $1', [
        placementId,
        agreementIs[template as 'agreement_to_sign'] ?? 'signed',
      ]);
      const employerIs = {
        employer_refused: 'refused',
        employer_received: 'waiting',
        employer_asks: 'waiting',
      };
      await query('UPDATE employer SET status = $2 WHERE id = $1', [
        employer.id,
        employerIs[template as 'employer_refused'] ?? 'approved',
      ]);
      const openingIs = { opening_returned: 'draft', opening_waits: 'waiting', opening_ended: 'run_out' };
      await query('UPDATE opening SET status = $2 WHERE id = $1', [
        opening.id,
        openingIs[template as 'opening_waits'] ?? 'published',
      ]);
      await query('UPDATE proposal SET state = $2 WHERE id = $1', [ids.proposal, proposalIs(template)]);
      const isWorry = template === 'check_in_worry';
      await query('UPDATE check_in SET state = $2, face = $3, answered_at = $4 WHERE id = $1', [
        ids.checkIn,
        isWorry ? 'answered' : 'asked',
        isWorry ? 'bad' : null,
        isWorry ? now : null,
      ]);
      await query('UPDATE placement SET agreement_signed_at = $2 WHERE id = $1', [
        placementId,
        template === 'placement_asks' ? null : now,
      ]);
      const isAsked = template === 'placement_asks';
      await query(
        `UPDATE consent SET ended_at = $2, ended_because = $3 WHERE placement_id = $1 AND kind = 'employer_placement'`,
        [placementId, isAsked ? now : null, isAsked ? 'taken_back' : null],
      );
      await query('UPDATE event_table SET status = $2 WHERE id = $1', [
        tableId,
        template === 'table_asked' ? 'asked' : 'taken',
      ]);
      const referralIs = {
        referral_told: 'told',
        referral_news: 'acknowledged',
        referral_unanswered: 'sent',
      };
      await query('UPDATE referral SET status = $2 WHERE id = $1', [
        ids.referral,
        referralIs[template as 'referral_told'] ?? 'asked',
      ]);
      const importIs = { import_approved: 'approved', import_returned: 'returned' };
      await query('UPDATE opening_import SET status = $2 WHERE id = $1', [
        ids.import,
        importIs[template as 'import_approved'] ?? 'imported',
      ]);
      const isCalled = template === 'turn_called';
      await query('UPDATE turn SET state = $2, ended_at = $3 WHERE id = $1', [
        ids.turn,
        isCalled ? 'called' : 'missed',
        isCalled ? null : now,
      ]);
      await query(`UPDATE meeting SET status = $2 WHERE registration_id = $1 AND round IS NOT NULL`, [
        registrationId,
        template.startsWith('evening') ? 'booked' : 'cancelled',
      ]);
      await query('UPDATE meeting SET status = $2 WHERE id = $1', [
        ids.meeting,
        template === 'quarter_free' ? 'no_show' : 'booked',
      ]);
    },
  };
}
