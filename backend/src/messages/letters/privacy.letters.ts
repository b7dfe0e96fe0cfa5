import { blank, type Context, VARTTI } from './context.js';
import { calendarDay } from '../when.js';
import type { Composed } from './letter.js';

/** Nobody has seen them for long: a month to say that they are still there. */
export async function dataEnding(context: Context, { endsOn }: { endsOn: string }): Promise<Composed> {
  const { t, links, language } = context;
  const day = calendarDay(endsOn, language);
  const link = links.to('my');
  return {
    letter: {
      ...blank(context, VARTTI),
      tone: 'sun',
      subject: t('data_ending.subject', { day }),
      preheader: t('data_ending.preheader'),
      heading: t('data_ending.heading'),
      paragraphs: [t('data_ending.body', { day })],
      buttons: [{ label: t('data_ending.button'), href: link }],
      notes: [t('data_ending.note')],
    },
    sms: t('data_ending.sms', { day, link }),
    calendarFor: null,
  };
}

export async function dataErased(context: Context): Promise<Composed> {
  const { t } = context;
  return {
    letter: {
      ...blank(context, VARTTI),
      subject: t('data_erased.subject'),
      preheader: t('data_erased.preheader'),
      heading: t('data_erased.heading'),
      paragraphs: [t('data_erased.body')],
      notes: [t('data_erased.note')],
    },
    sms: t('data_erased.sms'),
    calendarFor: null,
  };
}
