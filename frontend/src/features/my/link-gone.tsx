import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { problemText } from '@/i18n/problems';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';
import { Unreachable } from '@/ui/unreachable';

/** A link that is not one of ours, or whose time is over: how to get a new one. */
export async function LinkGone({ locale, problem }: { locale: Locale; problem: Problem }) {
  if (problem.status !== 404 && problem.status !== 400) return <Unreachable />;
  const t = await getTranslations('my');
  return (
    <Main>
      <EmptyState
        level={1}
        title={t('gone')}
        text={await problemText(locale, { code: 'link_unknown', status: 404 })}
      >
        <ButtonLink href={`/${locale}/my`}>{t('getNew')}</ButtonLink>
        <ButtonLink tone="ghost" href={`/${locale}`}>
          {t('others')}
        </ButtonLink>
      </EmptyState>
    </Main>
  );
}
