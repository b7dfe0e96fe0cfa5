import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { secondFactorFirst } from '@/features/people/second-factor-first';
import { CardGone, SharedCard } from '@/features/people/shared-card';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('cards.employer.title');

export default async function CardPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/employer/cards/${id}`;
  await recruiterHere(locale, here);
  const t = await getTranslations('cards.employer');
  const answer = await ask(
    (await api()).GET('/api/employer/shared-cards/{id}', { params: { path: { id } } }),
  );
  const first = secondFactorFirst(locale, here, answer);
  if (first) return first;
  // Not there any more is what taking back means, and is said so.
  if (answer.problem?.code === 'not_found')
    return (
      <Narrow>
        <CardGone locale={locale} />
      </Narrow>
    );
  return (
    <Narrow>
      <p>
        <a href={`/${locale}/employer/cards`}>← {t('toAll')}</a>
      </p>
      <SharedCard locale={locale} card={need(locale, answer)} />
    </Narrow>
  );
}
