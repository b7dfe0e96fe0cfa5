import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../platform/http/fields.js';
import type { VersionRow } from '../agreement.rows.js';
import { hoursAWeek } from '../agreement.rules.js';
import { parties } from '../agreement.states.js';
import type { Terms } from '../agreements.schema.js';
import { paperWords, type PaperWords } from './agreement.words.js';
import { type Paper, paper } from './paper.js';

export interface AgreementPaper extends VersionRow {
  shortId: string;
  /** What the placement is called. */
  title: string;
  ohjaamo: string;
  timeZone: string;
}

/** What is signed stands on one page with its heading, in points. */
const SIGNATURES_ROOM = 290;

/** One version of an agreement, ready to sign. The same version and language are the same bytes. */
export function agreementPdf(of: AgreementPaper, language: Language): Promise<Buffer> {
  const words = paperWords[language];
  const { terms, clauses, version, shortId } = of;
  const madeAt = Temporal.Instant.from(of.madeAt);
  const page = paper({
    title: `${words.title}: ${of.title}`,
    language,
    madeAt: new Date(madeAt.epochMilliseconds),
  });
  page.heading('H1', words.title);
  page.text(`${of.title} · ${of.ohjaamo}\n${words.about} ${words.authorityDecides}`);
  page.heading('H2', words.parties);
  page.table(partiesOf(terms, words), { widths: [3, 4, 3] });
  page.heading('H2', words.objective);
  page.text(terms.objective || words.open);
  page.heading('H2', words.tasks);
  page.text(terms.tasks || words.open);
  page.heading('H2', words.times);
  page.table(timesOf(terms, words), { widths: [2, 3] });
  page.heading('H2', words.where);
  page.table(whereOf(terms, words), { widths: [2, 3] });
  safety(page, terms, words);
  page.heading('H2', words.terms);
  page.list(
    clauses.map(({ text, law, section, source }) => ({
      words: text[language] ?? text.fi,
      source: `${words.law} ${law}, ${section} · ${source}`,
    })),
  );
  page.heading('H2', words.signatures, SIGNATURES_ROOM);
  page.text(`${words.signing} ${words.rightToSign}`);
  page.table(signaturesOf(terms, words), { widths: [4, 4, 3, 4], toSign: true });
  const madeOn = dayIn(madeAt.toZonedDateTimeISO(of.timeZone).toPlainDate().toString(), words);
  return page.done((number, pages) => words.footer({ id: shortId, version, page: number, pages, madeOn }));
}

function partiesOf(terms: Terms, words: PaperWords): string[][] {
  const { organiserName, organiserBusinessId, participantName, authorityName, ageGroup } = terms;
  return [
    [words.party, words.name, words.more],
    [words.sides.participant, participantName || words.open, ageGroup === 'adult' ? '–' : words.under18],
    [words.sides.organiser, organiserName, `${words.businessId} ${organiserBusinessId}`],
    [words.sides.authority, authorityName || words.open, '–'],
  ];
}

function timesOf(terms: Terms, words: PaperWords): string[][] {
  const { startsOn, endsOn, hoursADay, daysAWeek, dayStarts, dayEnds } = terms;
  const week = hoursAWeek(terms);
  const number = (value: number) => new Intl.NumberFormat(words.locale).format(value);
  const clock = (time: string) => time.replace(/^0/, '').replace(':', '.');
  return [
    [words.item, words.agreed],
    [words.duration, startsOn && endsOn ? `${dayIn(startsOn, words)} – ${dayIn(endsOn, words)}` : words.open],
    [words.hoursADay, hoursADay === null ? words.open : words.hours(number(hoursADay))],
    [words.daysAWeek, daysAWeek === null ? words.open : words.days(daysAWeek)],
    [words.hoursAWeek, week === null ? words.open : words.hours(number(week))],
    [words.clock, dayStarts && dayEnds ? `${clock(dayStarts)}–${clock(dayEnds)}` : words.open],
  ];
}

function whereOf(terms: Terms, words: PaperWords): string[][] {
  return [
    [words.item, words.agreed],
    [words.place, terms.place || words.open],
    [words.supervisor, terms.supervisorName || words.open],
    [words.phone, terms.supervisorPhone || words.open],
  ];
}

function safety(page: Paper, { induction, hazards, hazardNoticeOn }: Terms, words: PaperWords): void {
  page.heading('H2', words.safety);
  page.text(induction || words.open);
  page.text(hazards ? `${words.hazards}: ${hazards}` : words.noHazards);
  if (hazardNoticeOn) page.text(`${words.hazardNotice}: ${dayIn(hazardNoticeOn, words)}`);
}

function signaturesOf(terms: Terms, words: PaperWords): string[][] {
  const names = { participant: terms.participantName, organiser: '', authority: '' };
  return [
    [words.party, words.clarified, words.placeAndDay, words.signature],
    ...parties.map((party) => [words.sides[party], names[party], '', '']),
  ];
}

/** `2.12.2026`, `2 December 2026`. */
function dayIn(day: string, { locale }: PaperWords): string {
  const { year, month, day: number } = Temporal.PlainDate.from(day);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: locale === 'en-GB' ? 'long' : 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, month - 1, number)));
}
