import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Checkbox } from '@/ui/choices';
import { TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { formatWhen } from '@/ui/time';
import { phoneLink } from '../work/phone-link';
import { answerCheckIn } from './check-in.actions';
import { Face } from './face';
import type { CheckInPage as View } from './support.types';
import styles from './check-in.module.css';

interface Props {
  locale: Locale;
  link: string;
  view: View;
}

const faces = ['good', 'so_so', 'bad'] as const;

/** One question, three faces. Nothing is answered before one of them is tapped. */
export async function CheckInPage({ locale, link, view }: Props) {
  const t = await getTranslations('support.checkIn');
  const { title, employer, firstName: name, ohjaamo, isOpen, face } = view;
  const isYoung = view.side === 'young_person';
  const supporter = view.supporter ?? ohjaamo.name;
  const job = employer && isYoung ? t('job', { title, employer }) : title;
  return (
    <Main>
      <PageTitle title={isYoung ? t('young') : t('firm', { name })} lead={job} />
      {face && <Thanks locale={locale} link={link} view={view} />}
      {!isOpen && !face && <Notice title={t('closed')} />}
      {isOpen && <Faces locale={locale} link={link} view={view} />}
      {isOpen && <p>{isYoung ? t('who', { supporter }) : t('whoFirm', { supporter, name })}</p>}
      <p>{t.rich('phone', { ohjaamo: ohjaamo.name, ...phoneLink(ohjaamo.phone) })}</p>
    </Main>
  );
}

/** Each face is a button of its own: one tap, with or without JavaScript. */
async function Faces({ locale, link, view }: Props) {
  const t = await getTranslations('support');
  return (
    <section aria-label={t('checkIn.choose')} className={styles.faces}>
      {faces.map((face) => (
        <Form key={face} locale={locale} action={answerCheckIn.bind(null, locale, link, face)}>
          {view.words && <input type="hidden" name="words" value={view.words} />}
          {view.callMe && <input type="hidden" name="callMe" value="yes" />}
          <SubmitButton tone={view.face === face ? 'sun' : 'ghost'}>
            <Face face={face} className={styles.face} />
            {t(`face.${face}`)}
          </SubmitButton>
        </Form>
      ))}
    </section>
  );
}

/** What was answered; and, while it can be changed, room for a few words and a call. */
async function Thanks({ locale, link, view }: Props) {
  const t = await getTranslations('support');
  const { face, callMe, words, isOpen, timeZone: zone } = view;
  if (!face) return null;
  const supporter = view.supporter ?? view.ohjaamo.name;
  const until = view.changeableUntil && formatWhen(view.changeableUntil, undefined, { locale, zone });
  return (
    <>
      <Notice tone="success" live title={t(`checkIn.thanks.${face}`, { supporter })}>
        <Face face={face} className={styles.chosen} />
        <p>{t(`face.${face}`)}</p>
        {callMe && <p>{t('checkIn.calls', { supporter })}</p>}
        {words && <p>{words}</p>}
        {isOpen && until && <p>{t('checkIn.change', { when: until })}</p>}
      </Notice>
      {isOpen && (
        <Form locale={locale} action={answerCheckIn.bind(null, locale, link, face)}>
          <TextArea name="words" label={t('checkIn.words')} rows={3} maxLength={600} value={words ?? ''} />
          <Checkbox
            name="callMe"
            label={t('checkIn.callMe')}
            hint={t('checkIn.callMeHint', { supporter })}
            checked={callMe}
          />
          <SubmitButton>{t('checkIn.send')}</SubmitButton>
        </Form>
      )}
    </>
  );
}
