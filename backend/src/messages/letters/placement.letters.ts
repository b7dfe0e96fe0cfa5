import type { PlacementFacts } from '../facts/path.facts.js';
import type { Messages } from '../outbox.js';
import { blank, type Context, said, senderOf } from './context.js';
import { paragraphs, toEmployer } from './employer.letters.js';
import { type Composed, drop } from './letter.js';
import { shorten } from './young.words.js';

const OVER = ['closed', 'dropped'];
/** In a text message the name of the job is cut, so that the link fits. */
const TITLE_IN_TEXT = 30;

/** Whether the workplace may see it. */
export async function placementAsks(context: Context, placementId: string): Promise<Composed> {
  const placement = await context.facts.path.placement(placementId);
  if (!placement) return drop('the placement is gone');
  if (OVER.includes(placement.status)) return drop(`it is ${placement.status}`);
  if (placement.isShown || placement.isRefused) return drop('it is answered already');
  const { t, links } = context;
  const values = valuesOf(placement);
  const link = links.to(`my/placements/${placementId}`);
  return {
    letter: {
      ...blank(context, senderOf(placement.ohjaamo)),
      tone: 'mint',
      subject: t('placement_asks.subject', values),
      preheader: t('placement_asks.preheader'),
      heading: t('placement_asks.heading'),
      paragraphs: paragraphs(t('placement_asks.body', values)),
      buttons: [{ label: t('placement_asks.button'), href: link }],
      why: t('common.why_young'),
    },
    sms: t('placement_asks.sms', {
      name: shorten(placement.firstName),
      ohjaamo: shorten(placement.ohjaamo.name),
      title: shorten(placement.title, TITLE_IN_TEXT),
      employer: shorten(placement.employer ?? ''),
      link,
    }),
    calendarFor: null,
  };
}

export async function placementShown(context: Context, placementId: string): Promise<Composed> {
  const placement = await context.facts.path.placement(placementId);
  if (!placement) return drop('the placement is gone');
  if (!placement.isShown) return drop('the person took their yes back');
  const { t, links } = context;
  const values = valuesOf(placement);
  return toEmployer(context, placement.ohjaamo, {
    tone: 'mint',
    subject: t('placement_shown.subject', values),
    preheader: t('placement_shown.preheader'),
    heading: t('placement_shown.heading'),
    paragraphs: paragraphs(t('placement_shown.body', values)),
    buttons: [{ label: t('placement_shown.button'), href: links.to(`employer/placements/${placementId}`) }],
  });
}

export async function placementWaitsForFirm(
  context: Context,
  { placementId, step }: Messages['placement_waits_for_firm'],
): Promise<Composed> {
  const placement = await context.facts.path.placement(placementId, step);
  if (!placement) return drop('the placement is gone');
  if (!placement.isShown) return drop('the person took their yes back');
  if (OVER.includes(placement.status)) return drop(`it is ${placement.status}`);
  const { t, links } = context;
  const values = { ...valuesOf(placement), step: said(context, placement.stepName) ?? '' };
  return toEmployer(context, placement.ohjaamo, {
    tone: 'sun',
    subject: t('placement_waits_for_firm.subject', values),
    preheader: t('placement_waits_for_firm.preheader', values),
    heading: t('placement_waits_for_firm.heading'),
    paragraphs: [t('placement_waits_for_firm.body', values)],
    buttons: [
      { label: t('placement_waits_for_firm.button'), href: links.to(`employer/placements/${placementId}`) },
    ],
  });
}

export async function placementShared(
  context: Context,
  { placementId, sharing }: Messages['placement_shared'],
): Promise<Composed> {
  const placement = await context.facts.path.placement(placementId);
  if (!placement) return drop('the placement is gone');
  const { t } = context;
  const values = { ...valuesOf(placement), sharing };
  return toStaff(context, placementId, placement, {
    subject: t('placement_shared.subject', values),
    preheader: t('placement_shared.preheader', values),
    heading: t('placement_shared.heading', values),
    paragraphs: [t('placement_shared.body', values)],
    button: t('placement_shared.button'),
  });
}

export async function placementWaits(
  context: Context,
  { placementId, step }: Messages['placement_waits'],
): Promise<Composed> {
  const placement = await context.facts.path.placement(placementId, step);
  if (!placement) return drop('the placement is gone');
  if (OVER.includes(placement.status)) return drop(`it is ${placement.status}`);
  const { t } = context;
  const values = { ...valuesOf(placement), step: said(context, placement.stepName) ?? '' };
  return toStaff(context, placementId, placement, {
    subject: t('placement_waits.subject', values),
    preheader: t('placement_waits.preheader', values),
    heading: t('placement_waits.heading'),
    paragraphs: [t('placement_waits.body', values)],
    button: t('placement_waits.button'),
  });
}

interface ToStaff {
  subject: string;
  preheader: string;
  heading: string;
  paragraphs: string[];
  button: string;
}

function toStaff(context: Context, id: string, { ohjaamo }: PlacementFacts, drawn: ToStaff): Composed {
  const { button, ...letter } = drawn;
  return {
    letter: {
      ...blank(context, senderOf(ohjaamo)),
      ...letter,
      tone: 'sun',
      buttons: [{ label: button, href: context.links.to(`staff/placements/${id}`) }],
      why: context.t('common.why_staff'),
    },
    sms: null,
    calendarFor: null,
  };
}

/** A start without a firm is at the Ohjaamo itself. */
const valuesOf = ({ title, firstName, employer, ohjaamo }: PlacementFacts) => ({
  title,
  person: firstName,
  employer: employer ?? ohjaamo.name,
  ohjaamo: ohjaamo.name,
});
