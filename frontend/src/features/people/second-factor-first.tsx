import { getTranslations } from 'next-intl/server';
import type { Answer, Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';
import { confirmPath } from '../accounts/paths';

/** The page that stands before other people's words about themselves until there is a second proof of who looks; null: come in. */
export function secondFactorFirst(locale: Locale, here: string, { problem }: Answer<unknown>) {
  if (problem?.code !== 'second_factor_needed') return null;
  return (
    <Main width="wide">
      <SecondFactorFirst locale={locale} here={here} problem={problem} />
    </Main>
  );
}

/** What is missing, a factor or its showing, and the way there. */
async function SecondFactorFirst(props: { locale: Locale; here: string; problem: Problem }) {
  const { locale, here, problem } = props;
  const t = await getTranslations('cards.employer');
  // What is missing: a factor, or its showing.
  const isNew = 'next' in problem && problem.next === 'enrol';
  return (
    <EmptyState level={1} title={t('factorTitle')} text={t('factorText')}>
      <ButtonLink href={isNew ? `/${locale}/security` : confirmPath(locale, here)}>
        {t('factorDo')}
      </ButtonLink>
    </EmptyState>
  );
}
