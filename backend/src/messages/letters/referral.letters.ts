import { inLanguage } from '../facts/facts.js';
import { calendarDay } from '../when.js';
import { blank, type Context, senderOf } from './context.js';
import { type Composed, drop } from './letter.js';
import { toStaff } from './staff.letters.js';

type ToPerson = 'referral_asked' | 'referral_told' | 'referral_news';

/** Neither the service nor why stands in it: a message can be read by whoever picks up the phone. */
async function toPerson(
  template: ToPerson,
  context: Context,
  referralId: string,
  isTrue: (status: string) => boolean,
): Promise<Composed> {
  const referral = await context.facts.path.referral(referralId);
  if (!referral) return drop('the referral is gone');
  if (!isTrue(referral.status)) return drop(`it is ${referral.status}`);
  const { t, links } = context;
  const link = links.to(`my/referrals/${referralId}`);
  const values = { name: referral.firstName, ohjaamo: referral.ohjaamo.name };
  return {
    letter: {
      ...blank(context, senderOf(referral.ohjaamo)),
      tone: template === 'referral_asked' ? 'sun' : 'mint',
      greeting: t('common.hello', { name: referral.firstName }),
      subject: t(`${template}.subject`, values),
      preheader: t(`${template}.preheader`),
      heading: t(`${template}.heading`),
      paragraphs: [t(`${template}.body`, values)],
      buttons: [{ label: t(`${template}.button`), href: link }],
      why: t('common.why_young'),
    },
    sms: t(`${template}.sms`, { ...values, link }),
    calendarFor: null,
  };
}

export const referralAsked = (context: Context, id: string) =>
  toPerson('referral_asked', context, id, (status) => status === 'asked');

export const referralTold = (context: Context, id: string) =>
  toPerson('referral_told', context, id, (status) => status === 'told');

export const referralNews = (context: Context, id: string) =>
  toPerson('referral_news', context, id, (status) => status === 'acknowledged' || status === 'reported');

/** To a service, by its address: that there is somebody, and not a word about whom. */
export async function referralSent(context: Context, referralId: string): Promise<Composed> {
  const referral = await context.facts.path.referral(referralId);
  if (!referral) return drop('the referral is gone');
  if (!referral.holds) return drop('the yes was taken back');
  const { t, links } = context;
  const values = { ohjaamo: referral.ohjaamo.name };
  return {
    letter: {
      ...blank(context, senderOf(referral.ohjaamo)),
      tone: 'sun',
      subject: t('referral_sent.subject', values),
      preheader: t('referral_sent.preheader'),
      heading: t('referral_sent.heading'),
      paragraphs: [t('referral_sent.body', values)],
      buttons: [{ label: t('referral_sent.button'), href: links.referral(referralId) }],
      notes: [t('referral_sent.note')],
      why: t('referral_sent.why'),
    },
    sms: null,
    calendarFor: null,
  };
}

export async function referralUnanswered(context: Context, referralId: string): Promise<Composed> {
  const referral = await context.facts.path.referral(referralId);
  if (!referral) return drop('the referral is gone');
  if (!referral.holds) return drop('the yes was taken back');
  if (referral.status !== 'sent' && referral.status !== 'seen') return drop(`it is ${referral.status}`);
  const { t, links, language } = context;
  const values = { service: inLanguage(referral.service, language) };
  return toStaff(context, referral.ohjaamo, {
    subject: t('referral_unanswered.subject', values),
    preheader: t('referral_unanswered.preheader'),
    heading: t('referral_unanswered.heading'),
    paragraphs: [t('referral_unanswered.body', values)],
    facts: [],
    buttons: [{ label: t('referral_unanswered.button'), href: links.to(`staff/referrals/${referralId}`) }],
  });
}

export async function serviceCheckDue(context: Context, serviceId: string): Promise<Composed> {
  const service = await context.facts.path.service(serviceId);
  if (!service) return drop('the service is gone');
  if (service.ended) return drop('it has ended');
  const { t, links, language } = context;
  const values = {
    service: inLanguage(service.name, language),
    day: calendarDay(service.checkedOn, language),
  };
  return toStaff(context, service.ohjaamo, {
    subject: t('service_check_due.subject', values),
    preheader: t('service_check_due.preheader', values),
    heading: t('service_check_due.heading'),
    paragraphs: [t('service_check_due.body', values)],
    facts: [],
    buttons: [{ label: t('service_check_due.button'), href: links.to(`staff/services/${serviceId}`) }],
  });
}
