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
  const link = await ownLink(context, payload);
  return {
    letter: {
      ...blank({ ...context, recipientName: null }, VARTTI),
      subject: t('discreet.subject'),
      preheader: t('discreet.preheader'),
      heading: t('discreet.heading'),
      paragraphs: [t('discreet.body')],
      buttons: [{ label: t('discreet.button'), href: link }],
      why: t('common.why_young'),
    },
    sms: t('discreet.sms', { link }),
    calendarFor: null,
  };
}

async function ownLink(
  { links, facts }: Context,
  { registrationId, entryId, offerId }: { registrationId?: unknown; entryId?: unknown; offerId?: unknown },
): Promise<string> {
  if (typeof registrationId === 'string') return links.own('registration', registrationId);
  if (typeof entryId === 'string') return links.own('waiting', entryId);
  const offer = typeof offerId === 'string' ? await facts.offer(offerId) : null;
  return offer ? links.own('waiting', offer.entryId) : links.to('my');
}
