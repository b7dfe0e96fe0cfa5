import type { InterestFacts } from '../facts/path.facts.js';
import { calendarDay } from '../when.js';
import { blank, type Context, senderOf, timesIn } from './context.js';
import { paragraphs, toEmployer } from './employer.letters.js';
import { type Composed, drop, type Letter } from './letter.js';
import { shorten, titleInText } from './young.words.js';

/** To the firm: how many wait, never who. Their cards stand behind a second factor. */
export async function interestsWait(context: Context, employerId: string): Promise<Composed> {
  const firm = await context.facts.path.interestsWaiting(employerId);
  if (!firm) return drop('the employer is gone');
  if (firm.waiting === 0 || !firm.since) return drop('nobody waits');
  const { t, links } = context;
  const values = {
    count: firm.waiting,
    since: timesIn(context, firm.ohjaamo.zone).day(firm.since),
    employer: firm.employer,
  };
  return toEmployer(context, firm.ohjaamo, {
    tone: 'mint',
    subject: t('interests_wait.subject', values),
    preheader: t('interests_wait.preheader'),
    heading: t('interests_wait.heading', values),
    paragraphs: paragraphs(t('interests_wait.body', values)),
    facts: firm.openings
      .slice(0, OPENINGS_IN_LETTER)
      .map(({ title, count }) => ({ label: title, value: t('interests_wait.people', { count }) })),
    buttons: [{ label: t('interests_wait.button'), href: links.to('employer/interests') }],
  });
}

const OPENINGS_IN_LETTER = 8;

/** To the firm: they come, they cannot, or they ask for another time. */
export async function interestReply(context: Context, interestId: string): Promise<Composed> {
  const interest = await context.facts.path.interest(interestId);
  if (!interest) return drop('the interest is gone');
  const { reply } = interest;
  if (interest.status !== 'answered_yes' || !reply) return drop(`it is ${interest.status}`);
  const { t, links } = context;
  const values = { reply, title: interest.title };
  return toEmployer(context, interest.ohjaamo, {
    tone: reply === 'coming' ? 'mint' : 'sun',
    subject: t('interest_reply.subject', values),
    preheader: t('interest_reply.preheader'),
    heading: t('interest_reply.heading', values),
    paragraphs: [t('interest_reply.body', values)],
    facts: [{ label: t('common.opening'), value: interest.title }, ...whenIn(context, interest)],
    buttons: [{ label: t('interest_reply.button'), href: links.to(`employer/interests/${interestId}`) }],
  });
}

const TOLD: Partial<Record<InterestFacts['status'], Letter['tone']>> = {
  answered_yes: 'mint',
  answered_not_now: 'lilac',
  answered_taken: 'lilac',
  lapsed: 'lilac',
};

/** To the young person: the answer, or that there came none. */
export async function interestAnswered(context: Context, interestId: string): Promise<Composed> {
  const interest = await context.facts.path.interest(interestId);
  if (!interest) return drop('the interest is gone');
  const tone = TOLD[interest.status];
  if (!tone) return drop(`it is ${interest.status}`);
  const { t, links } = context;
  const { status, employer, title, firstName: name, answerWords } = interest;
  const isYes = status === 'answered_yes';
  const when = whenIn(context, interest);
  const values = { status, employer, title, name };
  const button = isYes
    ? { label: t('interest_answered.reply'), href: links.to('my/path') }
    : { label: t('interest_answered.others'), href: links.to('openings') };
  const day = [interest.meetOn && calendarDay(interest.meetOn, context.language), atTime(context, interest)];
  return {
    letter: {
      ...blank(context, senderOf(interest.ohjaamo)),
      tone,
      subject: t('interest_answered.subject', values),
      preheader: t('interest_answered.preheader', values),
      heading: t('interest_answered.heading', values),
      greeting: t('common.hello', { name }),
      paragraphs: [t('interest_answered.body', values)],
      facts: [
        { label: t('common.opening'), value: title },
        { label: t('common.employer'), value: employer },
        ...when,
        ...reasonsIn(context, interest),
      ],
      quote: answerWords ? { label: t('interest_answered.words', { employer }), text: answerWords } : null,
      buttons: [button],
      why: t('common.why_young'),
    },
    sms: t('interest_answered.sms', {
      ...values,
      employer: shorten(employer),
      title: titleInText(title),
      when: day.filter(Boolean).join(' ') || t('interest_answered.see'),
      link: button.href,
    }),
    calendarFor: null,
  };
}

function reasonsIn({ t }: Context, { reasons }: InterestFacts): Letter['facts'] {
  if (reasons.length === 0) return [];
  const words = reasons.map((reason) => t('interest_answered.reason', { reason }));
  return [{ label: t('common.reason'), value: words.join(', ') }];
}

const atTime = ({ t }: Context, { meetAt }: InterestFacts) =>
  meetAt ? t('interest_answered.at', { time: meetAt.replace(':', '.') }) : null;

function whenIn(context: Context, interest: InterestFacts): Letter['facts'] {
  const { t, language } = context;
  const { meetOn, meetPlace } = interest;
  const when = [meetOn && calendarDay(meetOn, language), atTime(context, interest)].filter(Boolean).join(' ');
  return [
    ...(when ? [{ label: t('interest_answered.when'), value: when }] : []),
    ...(meetPlace ? [{ label: t('interest_answered.where'), value: meetPlace }] : []),
  ];
}
