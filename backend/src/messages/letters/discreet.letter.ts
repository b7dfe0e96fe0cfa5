import type { Template } from '../outbox.js';
import { blank, type Context, VARTTI } from './context.js';
import type { Composed } from './letter.js';
import type { Links } from './links.js';

/** Messages that name no place and nobody one meets. */
const TELL_NO_PLACE: ReadonlySet<string> = new Set<Template>([
  'data_ending',
  'data_erased',
  'security_changed',
]);

/**
 * To somebody under non-disclosure (turvakielto): whatever the message was going to tell, neither time nor place nor host is
 * written; all of it stands behind their own link. One letter for every template, so that a new one cannot forget it.
 */
export async function asDiscreetly(
  composed: Composed,
  template: Template,
  context: Context,
  payload: Record<string, unknown>,
): Promise<Composed> {
  if ('dropped' in composed || TELL_NO_PLACE.has(template)) return composed;
  const { t } = context;
  const { about, link } = await ownLink(context, template, payload);
  return {
    letter: {
      ...blank({ ...context, recipientName: null }, VARTTI),
      subject: t('discreet.subject', { about }),
      preheader: t('discreet.preheader'),
      heading: t('discreet.heading'),
      paragraphs: [t('discreet.body', { about })],
      buttons: [{ label: t('discreet.button', { about }), href: link }],
      why: t('common.why_young'),
    },
    sms: t('discreet.sms', { about, link }),
    calendarFor: null,
  };
}

type Own = { about: 'booking' | 'turn' | 'path'; link: string };

/** Where it stands by itself, by the id that the message is about; the first one that it has. */
const waysTo: [
  id: string,
  about: Own['about'],
  link: (links: Links, id: string, template: Template) => string,
][] = [
  ['checkInId', 'path', (links, id) => links.checkIn(id)],
  ['eveningProposalId', 'path', (links, id) => links.evening(id)],
  ['proposalId', 'path', (links, id) => links.proposal(id)],
  ['registrationId', 'booking', (links, id) => links.own('registration', id)],
  ['entryId', 'booking', (links, id) => links.own('waiting', id)],
  ['interestId', 'path', (links) => links.to('my/path')],
  [
    'placementId',
    'path',
    (links, id, template) =>
      links.to(`my/placements/${id}${template.startsWith('agreement_') ? '/agreement' : ''}`),
  ],
  ['referralId', 'path', (links, id) => links.to(`my/referrals/${id}`)],
];

async function ownLink(
  { links, facts }: Context,
  template: Template,
  payload: Record<string, unknown>,
): Promise<Own> {
  const idIn = (name: string) => (typeof payload[name] === 'string' ? payload[name] : null);
  for (const [name, about, link] of waysTo) {
    const id = idIn(name);
    if (id) return { about, link: link(links, id, template) };
  }
  const [turnId, ticketId, offerId] = [idIn('turnId'), idIn('ticketId'), idIn('offerId')];
  const ticket = ticketId ?? (turnId && (await facts.turn(turnId))?.ticketId);
  if (ticket) return { about: 'turn', link: links.turn(ticket) };
  const offer = offerId ? await facts.offer(offerId) : null;
  return { about: 'booking', link: offer ? links.own('waiting', offer.entryId) : links.to('my') };
}
