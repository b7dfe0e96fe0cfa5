import type { Template } from '../outbox.js';
import { blank, type Context, VARTTI } from './context.js';
import type { Composed } from './letter.js';

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
  const { about, link } = await ownLink(context, payload);
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

async function ownLink({ links, facts }: Context, payload: Record<string, unknown>): Promise<Own> {
  const idIn = (name: string) => (typeof payload[name] === 'string' ? payload[name] : null);
  const booking = (link: string): Own => ({ about: 'booking', link });
  const [proposalId, checkInId] = [idIn('proposalId'), idIn('checkInId')];
  if (checkInId) return { about: 'path', link: links.checkIn(checkInId) };
  const eveningId = idIn('eveningProposalId');
  if (eveningId) return { about: 'path', link: links.evening(eveningId) };
  if (proposalId) return { about: 'path', link: links.proposal(proposalId) };
  const [registrationId, entryId, offerId] = [idIn('registrationId'), idIn('entryId'), idIn('offerId')];
  if (registrationId) return booking(links.own('registration', registrationId));
  if (entryId) return booking(links.own('waiting', entryId));
  if (idIn('interestId')) return { about: 'path', link: links.to('my/path') };
  const placementId = idIn('placementId');
  if (placementId) return { about: 'path', link: links.to(`my/placements/${placementId}`) };
  const referralId = idIn('referralId');
  if (referralId) return { about: 'path', link: links.to(`my/referrals/${referralId}`) };
  const [turnId, ticketId] = [idIn('turnId'), idIn('ticketId')];
  const ticket = ticketId ?? (turnId && (await facts.turn(turnId))?.ticketId);
  if (ticket) return { about: 'turn', link: links.turn(ticket) };
  const offer = offerId ? await facts.offer(offerId) : null;
  return booking(offer ? links.own('waiting', offer.entryId) : links.to('my'));
}
