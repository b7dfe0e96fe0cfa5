import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { secondFactorPath } from '../accounts/paths';
import { session } from '../accounts/session';

/** Before other people's words about themselves: a second proof of who looks. */
export async function SecondFactorFirst({ locale, here }: { locale: Locale; here: string }) {
  const t = await getTranslations('cards.employer');
  const { secondFactor } = await session();
  return (
    <EmptyState level={1} title={t('factorTitle')} text={t('factorText')}>
      <ButtonLink href={secondFactorPath(locale, secondFactor ?? 'enter', here)}>{t('factorDo')}</ButtonLink>
    </EmptyState>
  );
}
