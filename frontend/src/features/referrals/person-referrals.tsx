import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { Tag } from '@/ui/tag';
import { need } from '../work/need';
import { say } from '../work/say';

/** Where somebody was referred to, how far each is, and the way to another. */
export async function PersonReferrals({ locale, personId }: { locale: Locale; personId: string }) {
  const t = await getTranslations('referrals');
  const call = { params: { query: { person: personId } } };
  const { referrals } = need(locale, await ask((await api()).GET('/api/staff/referrals', call)));
  return (
    <Section title={t('person.title')} id="referrals">
      {referrals.length === 0 && <p>{t('person.none')}</p>}
      <Rows>
        {referrals.map(({ id, service, status, isLate }) => (
          <li key={id}>
            <a href={`/${locale}/staff/referrals/${id}`}>{say(service.name, locale)}</a>{' '}
            <Tag tone={isLate ? 'coral' : 'mist'}>{isLate ? t('staffPage.late') : t(`status.${status}`)}</Tag>
          </li>
        ))}
      </Rows>
      <p>
        <ButtonLink tone="ghost" href={`/${locale}/staff/people/${personId}/refer`}>
          {t('person.refer')}
        </ButtonLink>
      </p>
    </Section>
  );
}
