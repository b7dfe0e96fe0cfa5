import { blank, type Context, phoneInWords, senderOf } from './context.js';
import { paragraphs } from './employer.letters.js';
import { type Composed, drop, type Letter } from './letter.js';
import { shorten } from './young.words.js';

/** How does it go? One question; the three faces stand on the page behind the link, for opening a link changes nothing. */
export async function checkInAsked(context: Context, checkInId: string): Promise<Composed> {
  const checkIn = await context.facts.path.checkIn(checkInId);
  if (!checkIn) return drop('the check-in is gone');
  if (checkIn.state !== 'asked') return drop(`it is ${checkIn.state}`);
  if (checkIn.placementStatus !== 'running') return drop(`the placement is ${checkIn.placementStatus}`);
  const { t, links } = context;
  const { side, code, ohjaamo } = checkIn;
  const link = links.checkIn(checkInId);
  const values = {
    side,
    code,
    name: shorten(side === 'young_person' ? checkIn.firstName : checkIn.shownAs),
    title: shorten(checkIn.title),
    employer: shorten(checkIn.employer ?? ''),
    firm: checkIn.employer ? 'yes' : 'no',
    supporter: shorten(checkIn.supporter),
    phone: phoneInWords(ohjaamo.phone),
    link,
  };
  const isYoung = side === 'young_person';
  const letter: Letter = {
    ...blank(context, senderOf(ohjaamo)),
    ...(isYoung ? { greeting: t('common.hello', { name: checkIn.firstName }) } : {}),
    tone: 'sun',
    subject: t('check_in_asked.subject', values),
    preheader: t('check_in_asked.preheader'),
    heading: t('check_in_asked.heading', values),
    paragraphs: paragraphs(t('check_in_asked.body', values)),
    buttons: [{ label: t('check_in_asked.button'), href: link }],
    notes: [t('check_in_asked.note', values)],
    why: t(isYoung ? 'common.why_young' : 'common.why_employer'),
  };
  return { letter, sms: isYoung ? t('check_in_asked.sms', values) : null, calendarFor: null };
}

/** To the support person, the same minute. What was said stands behind signing in. */
export async function checkInWorry(context: Context, checkInId: string): Promise<Composed> {
  const checkIn = await context.facts.path.checkIn(checkInId);
  if (!checkIn) return drop('the check-in is gone');
  if (checkIn.face !== 'bad' && !checkIn.callMe) return drop('it is a worry no longer');
  const { t, links } = context;
  const values = {
    side: checkIn.side,
    call: checkIn.callMe ? 'yes' : 'no',
    title: checkIn.title,
    employer: checkIn.employer ?? checkIn.title,
  };
  const letter: Letter = {
    ...blank(context, senderOf(checkIn.ohjaamo)),
    tone: 'coral',
    subject: t('check_in_worry.subject', values),
    preheader: t('check_in_worry.preheader'),
    heading: t('check_in_worry.heading', values),
    paragraphs: [t('check_in_worry.body', values)],
    buttons: [{ label: t('check_in_worry.button'), href: links.to(`staff/support/${checkIn.placementId}`) }],
    why: t('common.why_staff'),
  };
  return { letter, sms: null, calendarFor: null };
}
