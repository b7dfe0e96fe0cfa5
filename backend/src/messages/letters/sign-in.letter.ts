import { blank, type Context, VARTTI } from './context.js';
import { type Composed, drop } from './letter.js';

/** As long as the code itself works (accounts/auth.ts). */
const CODE_HOLDS = { minutes: 10 };

export async function signInCode(context: Context, sealedCode: string): Promise<Composed> {
  const { t } = context;
  if (context.toldAt.add(CODE_HOLDS).epochMilliseconds <= context.now.epochMilliseconds)
    return drop('the code has run out');
  const code = context.unseal(sealedCode);
  return {
    letter: {
      ...blank(context, VARTTI),
      subject: t('sign_in_code.subject', { code }),
      preheader: t('sign_in_code.preheader'),
      heading: t('sign_in_code.heading'),
      paragraphs: [t('sign_in_code.body')],
      code: { label: t('sign_in_code.label'), value: code },
      notes: [t('sign_in_code.note')],
    },
    sms: t('sign_in_code.sms', { code }),
    calendarFor: null,
  };
}
