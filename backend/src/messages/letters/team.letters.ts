import type { PlaceFacts } from '../facts/facts.js';
import type { Messages } from '../outbox.js';
import { calendarDay } from '../when.js';
import { blank, type Context, senderOf, VARTTI } from './context.js';
import { type Composed, drop, type Letter } from './letter.js';

type Drawn = Pick<Letter, 'subject' | 'preheader' | 'heading'> & Partial<Letter>;

/** About somebody's own place among the staff. */
function toMember(context: Context, { ohjaamo }: PlaceFacts, drawn: Drawn): Composed {
  const letter: Letter = {
    ...blank(context, ohjaamo ? senderOf(ohjaamo) : VARTTI),
    why: context.t('common.why_staff'),
    ...drawn,
  };
  return { letter, sms: null, calendarFor: null };
}

export async function staffInvited(context: Context, membershipId: string): Promise<Composed> {
  const membership = await context.facts.membership(membershipId);
  if (!membership) return drop('the membership is over');
  const { t, links } = context;
  const values = { place: membership.place, role: t(`roles.${membership.role}`) };
  return toMember(context, membership, {
    tone: 'mint',
    subject: t('staff_invited.subject', values),
    preheader: t('staff_invited.preheader'),
    heading: t('staff_invited.heading'),
    paragraphs: t('staff_invited.body', values).split('\n'),
    notes: [t('staff_invited.note')],
    buttons: [{ label: t('common.open_vartti'), href: links.to('staff') }],
  });
}

export async function roleLapses(
  context: Context,
  { membershipId, on }: Messages['role_lapses'],
): Promise<Composed> {
  const membership = await context.facts.membership(membershipId);
  if (!membership) return drop('the membership is over');
  if (!membership.isLapsing) return drop('it was used in the meantime');
  const { t, links, language } = context;
  const values = {
    place: membership.place,
    role: t(`roles.${membership.role}`),
    day: calendarDay(on, language),
  };
  return toMember(context, membership, {
    tone: 'sun',
    subject: t('role_lapses.subject', values),
    preheader: t('role_lapses.preheader'),
    heading: t('role_lapses.heading'),
    paragraphs: t('role_lapses.body', values).split('\n'),
    buttons: [{ label: t('common.open_vartti'), href: links.to('staff') }],
  });
}

export async function roleLapsed(
  context: Context,
  { role, regionId, ohjaamoId }: Messages['role_lapsed'],
): Promise<Composed> {
  const place = await context.facts.place(ohjaamoId ?? regionId);
  if (!place) return drop('the place is gone');
  const { t } = context;
  const values = { place: place.place, role: t(`roles.${role}`) };
  return toMember(context, place, {
    subject: t('role_lapsed.subject', values),
    preheader: t('role_lapsed.preheader'),
    heading: t('role_lapsed.heading'),
    paragraphs: t('role_lapsed.body', values).split('\n'),
  });
}
