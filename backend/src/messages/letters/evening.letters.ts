import { roundTimes } from '../../events/format.recipe.js';
import type { EveningChange, EveningFacts, RegistrationFacts } from '../facts/facts.js';
import { type Context, timesIn } from './context.js';
import { type Composed, drop, type TicketLine } from './letter.js';
import { wordsOf } from './young.letters.js';
import { hostOf, isOver, shorten, tableOf } from './young.words.js';

/** So many stand in a text message; all of them stand behind its link. */
const MOST_IN_TEXT = 3;
const HOST_IN_TEXT = 16;

/** Whom they meet and when, and why a wish did not fit. */
export async function eveningPlanned(context: Context, registrationId: string): Promise<Composed> {
  const read = await eveningOf(context, registrationId);
  if ('dropped' in read) return read;
  const { registration, evening } = read;
  const { t } = context;
  const { values, forText, base } = wordsOf(context, registration, registrationId);
  const count = evening.meetings.length;
  const list = inText(
    evening.meetings.map((meeting) => lineOf(context, registration, meeting, HOST_IN_TEXT)),
  );
  const { unmet } = evening;
  return {
    letter: {
      ...base,
      subject: t('evening_planned.subject', { ...values, count }),
      preheader: t('evening_planned.preheader', { ...values, count }),
      heading: t('evening_planned.heading', { count }),
      ticket:
        count === 0 ? base.ticket : [...meetingsOf(context, registration, evening), ...lastOf(base.ticket)],
      paragraphs: [
        t('evening_planned.body', { count }),
        ...(unmet.length ? [t('evening_planned.unmet', { count: unmet.length })] : []),
      ],
      facts: unmet.map((table) => ({
        label: hostOf(context, table) ?? t('common.table', { number: table.number }),
        value: t(`unmet_why.${whyForPerson(table.why)}`),
      })),
      notes: [t('evening_planned.note')],
    },
    sms: t('evening_planned.sms', { ...forText, ...list, count }),
    calendarFor: registrationId,
  };
}

/** What is different, and then all of it. */
export async function eveningChanged(
  context: Context,
  { registrationId, changeIds }: { registrationId: string; changeIds: string[] },
): Promise<Composed> {
  const read = await eveningOf(context, registrationId);
  if ('dropped' in read) return read;
  const { registration, evening } = read;
  const changes = await context.facts.eveningChanges(changeIds);
  if (changes.length === 0) return drop('nothing is different');
  const { t } = context;
  const { values, forText, base } = wordsOf(context, registration, registrationId);
  const write = changeIn(context, registration, evening);
  return {
    letter: {
      ...base,
      tone: 'sun',
      subject: t('evening_changed.subject', values),
      preheader: t('evening_changed.preheader'),
      heading: t('evening_changed.heading'),
      ticket: changes.flatMap((change) => [
        { text: write(change), strong: true },
        { text: t('evening_changed.because', { code: change.code }) },
      ]),
      paragraphs: [t('evening_changed.body', { count: evening.meetings.length })],
      facts: evening.meetings.map((meeting) => ({
        label: timesIn(context, registration.ohjaamo.zone).timeOnly(meeting.startsAt),
        value: tableOf(context, meeting),
      })),
    },
    sms: t('evening_changed.sms', {
      ...forText,
      ...inText(changes.map((change) => write(change, HOST_IN_TEXT))),
    }),
    calendarFor: registrationId,
  };
}

async function eveningOf(
  { facts, now }: Context,
  registrationId: string,
): Promise<{ registration: RegistrationFacts; evening: EveningFacts } | { dropped: string }> {
  const [registration, evening] = await Promise.all([
    facts.registration(registrationId),
    facts.evening(registrationId),
  ]);
  if (!registration || !evening) return { dropped: 'the registration or its rotation is gone' };
  if (registration.status === 'cancelled') return { dropped: 'cancelled since' };
  if (registration.event.status !== 'published') return { dropped: 'the event is not on' };
  if (isOver(registration.event, now)) return { dropped: 'the event is over' };
  return { registration, evening };
}

/** `14.15 Kahvila Aalto` */
function lineOf(
  context: Context,
  { ohjaamo }: RegistrationFacts,
  meeting: EveningFacts['meetings'][number],
  hostLength: number,
): string {
  const time = timesIn(context, ohjaamo.zone).timeOnly(meeting.startsAt);
  return `${time} ${shorten(hostOf(context, meeting) ?? tableOf(context, meeting), hostLength)}`;
}

const meetingsOf = (
  context: Context,
  { ohjaamo }: RegistrationFacts,
  { meetings }: EveningFacts,
): TicketLine[] =>
  meetings.map((meeting) => ({
    text: `${timesIn(context, ohjaamo.zone).timeOnly(meeting.startsAt)} ${tableOf(context, meeting)}`,
    strong: true,
  }));

/** Where it is. */
const lastOf = (ticket: TicketLine[]) => ticket.slice(-1);

const inText = (lines: string[]) => ({
  list: lines.slice(0, MOST_IN_TEXT).join(', '),
  more: Math.max(0, lines.length - MOST_IN_TEXT),
});

/** To the person a "no thanks" reads as if others had been first. */
const whyForPerson = (why: EveningFacts['unmet'][number]['why']) =>
  why === 'vetoed_by_table' ? 'others_first' : why;

function changeIn(context: Context, { ohjaamo }: RegistrationFacts, evening: EveningFacts) {
  const rounds = roundTimes(evening);
  const at = (round: number) =>
    timesIn(context, ohjaamo.zone).timeOnly(rounds[round - 1]?.startsAt ?? evening.endsAt);
  return ({ code, round, toRound, ...table }: EveningChange, hostLength?: number): string => {
    const { t } = context;
    const host = shorten(hostOf(context, table) ?? t('common.table', { number: table.number }), hostLength);
    const from = at(round);
    if (toRound !== null) return t('evening_changed.moved', { host, from, to: at(toRound) });
    const isNew = code === 'seat_empty' || code === 'seat_free' || code === 'joined';
    return t(`evening_changed.${isNew ? 'new' : 'gone'}`, { host, from });
  };
}
