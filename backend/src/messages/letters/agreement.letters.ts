import type { AgreementFacts } from '../facts/path.facts.js';
import type { Messages } from '../outbox.js';
import { blank, type Context, senderOf } from './context.js';
import { toEmployer } from './employer.letters.js';
import { type Composed, drop, type Letter } from './letter.js';
import { shorten } from './young.words.js';
import { calendarDay } from '../when.js';

type Drawn = Pick<Letter, 'subject' | 'preheader' | 'heading'> & Partial<Letter>;

/** The young person's whole name stands in no message. */
const valuesOf = ({ title, employer }: AgreementFacts) => ({
  title: shorten(title),
  employer: shorten(employer),
});

const about = ({ t }: Context, { title, employer }: AgreementFacts) => [
  { label: t('common.opening'), value: title },
  { label: t('common.employer'), value: employer },
];

/** A firm hears of it only while the young person says yes to that, or once all have signed. */
const isHidden = ({ isOpen }: AgreementFacts, to: 'employer' | 'my') => to === 'employer' && !isOpen;

export async function agreementToFill(context: Context, placementId: string): Promise<Composed> {
  const facts = await context.facts.path.agreement(placementId);
  if (!facts) return drop('the agreement is gone');
  if (isHidden(facts, 'employer')) return drop('the person did not say yes to the firm, or no longer');
  if (facts.status !== 'with_employer') return drop(`it is ${facts.status}`);
  const { t } = context;
  return toFirm(context, facts, placementId, {
    tone: 'sun',
    subject: t('agreement_to_fill.subject', valuesOf(facts)),
    preheader: t('agreement_to_fill.preheader'),
    heading: t('agreement_to_fill.heading'),
    paragraphs: [t('agreement_to_fill.body', valuesOf(facts))],
  });
}

export async function agreementToRead(context: Context, placementId: string): Promise<Composed> {
  const facts = await context.facts.path.agreement(placementId);
  if (!facts) return drop('the agreement is gone');
  if (facts.status !== 'with_person') return drop(`it is ${facts.status}`);
  return toYoung(context, facts, placementId, 'agreement_to_read');
}

export async function agreementToSign(
  context: Context,
  { placementId, to }: Messages['agreement_to_sign'],
): Promise<Composed> {
  const facts = await context.facts.path.agreement(placementId);
  if (!facts) return drop('the agreement is gone');
  if (isHidden(facts, to)) return drop('the person did not say yes to the firm, or no longer');
  if (facts.status !== 'ready') return drop(`it is ${facts.status}`);
  return toEither(context, facts, { placementId, to }, 'agreement_to_sign');
}

export async function agreementSigned(
  context: Context,
  { placementId, to }: Messages['agreement_signed'],
): Promise<Composed> {
  const facts = await context.facts.path.agreement(placementId);
  if (!facts) return drop('the agreement is gone');
  if (isHidden(facts, to)) return drop('the person did not say yes to the firm, or no longer');
  if (facts.status !== 'signed') return drop(`it is ${facts.status}`);
  return toEither(context, facts, { placementId, to }, 'agreement_signed');
}

export async function agreementFeedbackAsked(context: Context, placementId: string): Promise<Composed> {
  const facts = await context.facts.path.agreement(placementId);
  if (!facts) return drop('the agreement is gone');
  if (facts.isFeedbackGiven) return drop('feedback is given');
  const { t, links, language } = context;
  const day = facts.endsOn ? calendarDay(facts.endsOn, language) : '–';
  return toEmployer(context, facts.ohjaamo, {
    tone: 'sun',
    subject: t('agreement_feedback_asked.subject', valuesOf(facts)),
    preheader: t('agreement_feedback_asked.preheader'),
    heading: t('agreement_feedback_asked.heading'),
    paragraphs: [t('agreement_feedback_asked.body', { ...valuesOf(facts), day })],
    facts: about(context, facts),
    buttons: [
      {
        label: t('agreement_feedback_asked.button'),
        href: links.to(`employer/placements/${placementId}/feedback`),
      },
    ],
  });
}

export async function agreementWord(
  context: Context,
  { placementId, party, answer }: Messages['agreement_word'],
): Promise<Composed> {
  const facts = await context.facts.path.agreement(placementId);
  if (!facts) return drop('the agreement is gone');
  const { t, links } = context;
  const values = { ...valuesOf(facts), party, answer };
  const letter: Letter = {
    ...blank(context, senderOf(facts.ohjaamo)),
    tone: 'sun',
    why: t('common.why_staff'),
    subject: t('agreement_word.subject', values),
    preheader: t('agreement_word.preheader'),
    heading: t('agreement_word.heading', values),
    paragraphs: [t('agreement_word.body', values)],
    facts: about(context, facts),
    buttons: [
      { label: t('agreement_common.open'), href: links.to(`staff/placements/${placementId}/agreement`) },
    ],
  };
  return { letter, sms: null, calendarFor: null };
}

type ForYoung = 'agreement_to_read' | 'agreement_to_sign' | 'agreement_signed';

function toEither(
  context: Context,
  facts: AgreementFacts,
  { placementId, to }: Messages['agreement_to_sign'],
  template: Exclude<ForYoung, 'agreement_to_read'>,
): Composed {
  if (to === 'my') return toYoung(context, facts, placementId, template);
  return toFirm(context, facts, placementId, { tone: 'mint', ...saidIn(context, facts, template) });
}

const saidIn = ({ t }: Context, facts: AgreementFacts, template: ForYoung) => ({
  subject: t(`${template}.subject`, valuesOf(facts)),
  preheader: t(`${template}.preheader`),
  heading: t(`${template}.heading`),
  paragraphs: [t(`${template}.body`, valuesOf(facts))],
});

function toFirm(context: Context, facts: AgreementFacts, placementId: string, drawn: Drawn): Composed {
  const { t, links } = context;
  return toEmployer(context, facts.ohjaamo, {
    facts: about(context, facts),
    buttons: [
      { label: t('agreement_common.open'), href: links.to(`employer/placements/${placementId}/agreement`) },
    ],
    ...drawn,
  });
}

function toYoung(context: Context, facts: AgreementFacts, placementId: string, template: ForYoung): Composed {
  const { t, links } = context;
  const link = links.to(`my/placements/${placementId}/agreement`);
  const letter: Letter = {
    ...blank(context, senderOf(facts.ohjaamo)),
    tone: 'mint',
    why: t('common.why_young'),
    ...saidIn(context, facts, template),
    facts: about(context, facts),
    buttons: [{ label: t('agreement_common.open'), href: link }],
  };
  return { letter, sms: t(`${template}.sms`, { ...valuesOf(facts), link }), calendarFor: null };
}
