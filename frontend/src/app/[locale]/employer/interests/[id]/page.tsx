import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { AnswerForms } from '@/features/interests/answer-forms';
import { CardGone, SharedCard } from '@/features/people/shared-card';
import { secondFactorFirst } from '@/features/people/second-factor-first';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('interests.firm.title');

export default async function InterestPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/employer/interests/${id}`;
  await recruiterHere(locale, here);
  const t = await getTranslations('interests.firm');
  const client = await api();
  const answer = await ask(client.GET('/api/employer/interests/{id}', { params: { path: { id } } }));
  const first = secondFactorFirst(locale, here, answer);
  if (first) return first;
  const card =
    answer.data &&
    (await ask(
      client.GET('/api/employer/shared-cards/{id}', { params: { path: { id: answer.data.consentId } } }),
    ));
  // Not there any more is what taking back means, and is said so.
  if (answer.problem?.code === 'not_found' || card?.problem?.code === 'not_found')
    return (
      <Narrow>
        <CardGone locale={locale} />
      </Narrow>
    );
  return (
    <Narrow>
      <p>
        <a href={`/${locale}/employer/interests`}>← {t('back')}</a>
      </p>
      {card && <SharedCard locale={locale} card={need(locale, card)} />}
      <AnswerForms locale={locale} interest={need(locale, answer)} />
    </Narrow>
  );
}
