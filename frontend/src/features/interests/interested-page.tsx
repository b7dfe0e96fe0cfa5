import { getTranslations } from 'next-intl/server';
import type { OpeningView } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { nextQuery } from '../accounts/paths';
import { sendCode } from '../accounts/sign-in.actions';
import { CardView } from '../people/card-view';
import type { MyCard } from '../people/people.types';
import { sendInterest } from './interests.actions';
import styles from './interests.module.css';
import { goesOn, type MyInterest } from './interest-words';

interface Props {
  locale: Locale;
  opening: OpeningView;
}

const here = (locale: Locale, { id }: OpeningView) => `/${locale}/openings/${id}/interested`;

/** One question: shall this firm see exactly this card? Or that it does already, or what is missing for it. */
export async function InterestedPage(props: Props & { mine: MyCard; interests: MyInterest[] }) {
  const { locale, opening, mine, interests } = props;
  const t = await getTranslations('interests.ask');
  const { card, firstName } = mine;
  const employer = opening.employer.name;
  if (interests.some((one) => one.opening.id === opening.id && goesOn(one)))
    return (
      <Step title={t('sentTitle', { employer })} text={t('sentText')}>
        <ButtonLink href={`/${locale}/my/path`}>{t('toPath')}</ButtonLink>
      </Step>
    );
  if (!card)
    return (
      <Step title={t('noCard')} text={t('noCardText')}>
        <ButtonLink href={`/${locale}/my/card${nextQuery(here(locale, opening))}`}>
          {t('makeCard')}
        </ButtonLink>
      </Step>
    );
  if (card.content.under18 && !opening.minorsWelcome)
    return (
      <Step title={opening.title} text={t('minors')}>
        <ButtonLink href={`/${locale}/openings`}>{t('toMinors')}</ButtonLink>
      </Step>
    );
  return (
    <Main>
      <PageTitle title={t('title', { title: opening.title })} lead={t('lead', { employer })} />
      <CardView locale={locale} firstName={firstName} content={card.content} />
      <p>
        <a href={`/${locale}/my/card${nextQuery(here(locale, opening))}`}>{t('change')}</a>
      </p>
      <Form
        locale={locale}
        action={sendInterest.bind(null, locale, opening.id, card.version)}
        newId={crypto.randomUUID()}
      >
        <TextField name="words" label={t('words')} hint={t('wordsHint')} maxLength={200} />
        <SubmitButton wide>{t('send')}</SubmitButton>
      </Form>
      <ButtonLink tone="ghost" wide href={`/${locale}/openings/${opening.id}`}>
        {t('no')}
      </ButtonLink>
      <p className={styles.soft}>{t('how')}</p>
    </Main>
  );
}

/** Nobody is known here: a code, and back to this very opening. */
export async function SignInFirst({ locale, opening }: Props) {
  const t = await getTranslations('interests.ask');
  return (
    <Main>
      <PageTitle title={t('signInTitle')} lead={t('signInText')} />
      <p>
        <strong>{opening.title}</strong>, {opening.employer.name}
      </p>
      <Form locale={locale} action={sendCode.bind(null, locale, here(locale, opening))}>
        <TextField
          name="contact"
          label={t('contact')}
          hint={t('contactHint')}
          required
          autoComplete="tel"
          maxLength={254}
        />
        <SubmitButton>{t('sendCode')}</SubmitButton>
      </Form>
      <p>
        {t('new')} <a href={`/${locale}`}>{t('toEvents')}</a>
      </p>
    </Main>
  );
}

/** It was there a moment ago. */
export async function OpeningGone({ locale }: { locale: Locale }) {
  const t = await getTranslations('interests.ask');
  return (
    <Step title={t('gone')} text={t('goneText')}>
      <ButtonLink href={`/${locale}/openings`}>{t('toOpenings')}</ButtonLink>
    </Step>
  );
}

function Step(props: { title: string; text: string; children: React.ReactNode }) {
  const { title, text, children } = props;
  return (
    <Main>
      <EmptyState level={1} title={title} text={text}>
        {children}
      </EmptyState>
    </Main>
  );
}
