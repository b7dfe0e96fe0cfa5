import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { confirmPath } from '../accounts/paths';

/** Before other people's words about themselves: a second proof of who looks. */
export async function SecondFactorFirst(props: { locale: Locale; here: string; problem: Problem }) {
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
