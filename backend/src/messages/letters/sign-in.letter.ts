import { blank, type Context, VARTTI } from './context.js';
import { type Composed, drop } from './letter.js';

/** As long as the code itself works (accounts/tickets.service.ts), and a change of address (address-changes.service.ts). */
const CODE_HOLDS = { minutes: 10 };
const CHANGE_HOLDS = { hours: 1 };

const isOver = ({ toldAt, now }: Context, holds: { minutes?: number; hours?: number }) =>
  toldAt.add(holds).epochMilliseconds <= now.epochMilliseconds;

/** The link is in the mail alone: a text message is read beside the page that asks for the code. */
export async function signInCode(
  context: Context,
  { sealedCode, sealedLink }: { sealedCode: string; sealedLink: string },
): Promise<Composed> {
  const { t } = context;
  if (isOver(context, CODE_HOLDS)) return drop('the code has run out');
  const code = context.unseal(sealedCode);
  return {
    letter: {
      ...blank(context, VARTTI),
      subject: t('sign_in_code.subject', { code }),
      preheader: t('sign_in_code.preheader'),
      heading: t('sign_in_code.heading'),
      paragraphs: [t('sign_in_code.body')],
      code: { label: t('sign_in_code.label'), value: code },
      buttons: [
        {
          label: t('sign_in_code.button'),
          href: context.links.to(`sign-in/link/${context.unseal(sealedLink)}`),
        },
      ],
      notes: [t('sign_in_code.same_browser'), t('sign_in_code.note')],
    },
    sms: t('sign_in_code.sms', { code }),
    calendarFor: null,
  };
}

export async function securityChanged(context: Context, deed: string): Promise<Composed> {
  const { t } = context;
  return {
    letter: {
      ...blank(context, VARTTI),
      tone: 'sun',
      subject: t('security_changed.subject'),
      preheader: t('security_changed.what', { deed }),
      heading: t('security_changed.heading'),
      paragraphs: [t('security_changed.what', { deed }), t('security_changed.not_you')],
      buttons: [{ label: t('security_changed.button'), href: context.links.to('security') }],
    },
    sms: null,
    calendarFor: null,
  };
}

export async function addressNew(context: Context, sealedCode: string): Promise<Composed> {
  const { t } = context;
  if (isOver(context, CHANGE_HOLDS)) return drop('the code has run out');
  const code = context.unseal(sealedCode);
  return {
    letter: {
      ...blank(context, VARTTI),
      subject: t('address_new.subject', { code }),
      preheader: t('address_new.preheader'),
      heading: t('address_new.heading'),
      paragraphs: [t('address_new.body')],
      code: { label: t('sign_in_code.label'), value: code },
      notes: [t('sign_in_code.note')],
    },
    sms: t('address_new.sms', { code }),
    calendarFor: null,
  };
}

export async function addressOld(
  context: Context,
  { sealedLink, sealedAddress }: { sealedLink: string; sealedAddress: string },
): Promise<Composed> {
  const { t } = context;
  if (isOver(context, CHANGE_HOLDS)) return drop('the change has run out');
  const link = context.links.to(`security/address/${context.unseal(sealedLink)}`);
  const address = context.unseal(sealedAddress);
  return {
    letter: {
      ...blank(context, VARTTI),
      tone: 'sun',
      subject: t('address_old.subject'),
      preheader: t('address_old.preheader'),
      heading: t('address_old.heading'),
      paragraphs: [t('address_old.body', { address })],
      buttons: [{ label: t('address_old.button'), href: link }],
      notes: [t('address_old.not_you')],
    },
    sms: t('address_old.sms', { address, link }),
    calendarFor: null,
  };
}

export async function addressChanged(context: Context): Promise<Composed> {
  const { t } = context;
  return {
    letter: {
      ...blank(context, VARTTI),
      tone: 'sun',
      subject: t('address_changed.subject'),
      preheader: t('address_changed.body'),
      heading: t('address_changed.heading'),
      paragraphs: [t('address_changed.body'), t('address_changed.not_you')],
    },
    sms: t('address_changed.sms'),
    calendarFor: null,
  };
}
