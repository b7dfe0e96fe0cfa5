import type { ProposalFacts } from '../facts/path.facts.js';
import { blank, type Context, phoneInWords, placeOf, said, senderOf, timesIn } from './context.js';
import { paragraphs, toEmployer } from './employer.letters.js';
import { type Composed, drop, type Letter } from './letter.js';
import { shorten, titleInText } from './young.words.js';

function wordsOf({ links }: Context, proposal: ProposalFacts, proposalId: string) {
  const { firstName: name, title, employer, proposedBy, ohjaamo } = proposal;
  return {
    name,
    title: shorten(title),
    employer: shorten(employer),
    who: shorten(proposedBy),
    ohjaamo: ohjaamo.name,
    phone: phoneInWords(ohjaamo.phone),
    link: links.proposal(proposalId),
  };
}

function toYoung(
  context: Context,
  { ohjaamo, firstName }: Pick<ProposalFacts, 'ohjaamo' | 'firstName'>,
  drawn: Pick<Letter, 'subject' | 'preheader' | 'heading'> & Partial<Letter>,
  sms: string,
): Composed {
  const letter: Letter = {
    ...blank(context, senderOf(ohjaamo)),
    greeting: context.t('common.hello', { name: firstName }),
    why: context.t('common.why_young'),
    ...drawn,
  };
  return { letter, sms, calendarFor: null };
}

export async function proposalAsked(context: Context, proposalId: string): Promise<Composed> {
  const proposal = await context.facts.path.proposal(proposalId);
  if (!proposal) return drop('the proposal is gone');
  if (proposal.state !== 'asked') return drop(`it is ${proposal.state}`);
  const { t } = context;
  const values = wordsOf(context, proposal, proposalId);
  return toYoung(
    context,
    proposal,
    {
      tone: 'sun',
      subject: t('proposal_asked.subject', values),
      preheader: t('proposal_asked.preheader'),
      heading: t('proposal_asked.heading'),
      paragraphs: paragraphs(t('proposal_asked.body', values)),
      quote: proposal.words ? { label: values.who, text: proposal.words } : null,
      buttons: [{ label: t('proposal_asked.button'), href: values.link }],
      notes: [t('proposal_asked.note')],
    },
    t('proposal_asked.sms', values),
  );
}

export async function eveningProposed(context: Context, id: string): Promise<Composed> {
  const asked = await context.facts.path.eveningProposal(id);
  if (!asked) return drop('the proposal is gone');
  const { state, event, ohjaamo, proposedBy, words, firms } = asked;
  if (state !== 'asked') return drop(`it is ${state}`);
  if (event.status !== 'published') return drop(`the event is ${event.status}`);
  const { t, links } = context;
  const { name, street } = placeOf(event, ohjaamo);
  const values = {
    name: asked.firstName,
    who: shorten(proposedBy),
    ohjaamo: ohjaamo.name,
    event: titleInText(said(context, event.title) ?? ''),
    when: timesIn(context, ohjaamo.zone).stretch(event),
    link: links.evening(id),
  };
  return toYoung(
    context,
    asked,
    {
      tone: 'sun',
      subject: t('evening_proposed.subject', values),
      preheader: t('evening_proposed.preheader'),
      heading: t('evening_proposed.heading', values),
      ticket: [{ text: values.when, strong: true }, { text: name }, { text: street }],
      paragraphs: paragraphs(t('evening_proposed.body', values)),
      facts: firms.length > 0 ? [{ label: t('evening_proposed.meet'), value: firms.join(', ') }] : [],
      quote: words ? { label: values.who, text: words } : null,
      buttons: [{ label: t('evening_proposed.button'), href: values.link }],
      notes: [t('proposal_asked.note')],
    },
    t('evening_proposed.sms', values),
  );
}

const NEWS = ['invited', 'not_now', 'taken', 'withdrawn'];

export async function proposalNews(context: Context, proposalId: string): Promise<Composed> {
  const proposal = await context.facts.path.proposal(proposalId);
  if (!proposal) return drop('the proposal is gone');
  if (!NEWS.includes(proposal.state)) return drop(`it is ${proposal.state}`);
  const { t } = context;
  const { state, meetsAt, meetsWhere, ohjaamo } = proposal;
  const when = meetsAt ? timesIn(context, ohjaamo.zone).moment(meetsAt) : '';
  const values = { ...wordsOf(context, proposal, proposalId), state, when, where: meetsWhere ?? '' };
  return toYoung(
    context,
    proposal,
    {
      tone: state === 'invited' ? 'mint' : 'lilac',
      subject: t('proposal_news.subject', values),
      preheader: t('proposal_news.preheader'),
      heading: t('proposal_news.heading', values),
      ticket: meetsAt ? [{ text: when, strong: true }, { text: meetsWhere ?? '' }] : [],
      paragraphs: paragraphs(t('proposal_news.body', values)),
      quote:
        proposal.answerWords && state !== 'withdrawn'
          ? { label: proposal.employer, text: proposal.answerWords }
          : null,
      buttons: [{ label: t('proposal_news.button'), href: values.link }],
    },
    t('proposal_news.sms', values),
  );
}

export async function proposalToEmployer(context: Context, proposalId: string): Promise<Composed> {
  const proposal = await context.facts.path.proposal(proposalId);
  if (!proposal) return drop('the proposal is gone');
  if (proposal.state !== 'with_employer' || !proposal.shownAs) return drop(`it is ${proposal.state}`);
  const { t, links } = context;
  const values = { ...wordsOf(context, proposal, proposalId), name: proposal.shownAs };
  return toEmployer(context, proposal.ohjaamo, {
    tone: 'mint',
    subject: t('proposal_to_employer.subject', values),
    preheader: t('proposal_to_employer.preheader'),
    heading: t('proposal_to_employer.heading', values),
    paragraphs: paragraphs(t('proposal_to_employer.body', values)),
    facts: [{ label: t('common.opening'), value: proposal.title }],
    buttons: [{ label: t('proposal_to_employer.button'), href: links.to('employer/proposals') }],
  });
}
