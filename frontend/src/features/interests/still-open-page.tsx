import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';
import { Unreachable } from '@/ui/unreachable';
import { Deed, Deeds } from '../work/deed';
import { dayText } from '../work/say';
import { closeByLink, sayStillOpen } from './answer.actions';

interface Props {
  locale: Locale;
  link: string;
  asked: components['schemas']['StillOpen'];
}

/** One question, three buttons; afterwards what came of it. Opening the page changes nothing. */
export async function StillOpenPage({ locale, link, asked }: Props) {
  const t = await getTranslations('interests.fresh');
  const { title, employer, status, askedAt, endsOn, waiting } = asked;
  if (status !== 'published' || !askedAt) return <Answered locale={locale} asked={asked} />;
  return (
    <Main>
      <PageTitle title={t('pageTitle')} lead={t('askedText', { day: dayText(endsOn ?? '', locale) })} />
      <p>
        <strong>{title}</strong>, {employer}
      </p>
      <p>{t('waiting', { count: waiting })}</p>
      <Deeds>
        <Deed locale={locale} tone="primary" action={sayStillOpen.bind(null, locale, link)}>
          {t('confirm')}
        </Deed>
        <Deed locale={locale} action={closeByLink.bind(null, locale, link, true)}>
          {t('filled')}
        </Deed>
        <Deed locale={locale} tone="danger" action={closeByLink.bind(null, locale, link, false)}>
          {t('close')}
        </Deed>
      </Deeds>
    </Main>
  );
}

async function Answered({ locale, asked }: Omit<Props, 'link'>) {
  const t = await getTranslations('interests.fresh');
  const { status, title } = asked;
  const isOut = status === 'published';
  const isOver = status === 'filled' || status === 'closed' || status === 'run_out';
  const [head, text] = isOut
    ? [t('confirmedTitle'), t('confirmedText')]
    : isOver
      ? [t('endedTitle'), t('endedText')]
      : [t('notOutTitle'), t('notOutText')];
  return (
    <Main>
      <EmptyState level={1} title={head} text={`${title}. ${text}`}>
        <ButtonLink href={`/${locale}/employer/openings`}>{t('toVartti')}</ButtonLink>
      </EmptyState>
    </Main>
  );
}

/** Not a link of ours, or not whole. */
export async function LinkGone({ locale, problem }: { locale: Locale; problem: Problem }) {
  const t = await getTranslations('interests.fresh');
  if (problem.status !== 404 && problem.status !== 400) return <Unreachable />;
  return (
    <Main>
      <EmptyState level={1} title={t('gone')} text={t('goneText')}>
        <ButtonLink href={`/${locale}/employer/openings`}>{t('toVartti')}</ButtonLink>
      </EmptyState>
    </Main>
  );
}
