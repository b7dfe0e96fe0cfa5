import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Card, CardGrid } from '@/ui/card';
import { Deed } from '../work/deed';
import { dayText } from '../work/say';
import { revokeKey } from './keys.actions';

type Key = components['schemas']['EmployerKeys']['keys'][number];

/** The firm's keys: whose, used when, and the end of each. */
export async function KeysList(props: { locale: Locale; keys: Key[]; isOwner: boolean }) {
  const { locale, keys, isOwner } = props;
  const t = await getTranslations('imports.keys');
  const day = (instant: string) => dayText(instant.slice(0, 10), locale);
  if (keys.length === 0) return <p>{t('none')}</p>;
  return (
    <CardGrid>
      {keys.map(({ id, name, lastFour, madeBy, lastUsedAt, revokedAt }) => (
        <Card key={id} as="li">
          <h3>{name}</h3>
          <p>{t('ends', { four: lastFour })}</p>
          {madeBy && <p>{t('by', { name: madeBy })}</p>}
          <p>{lastUsedAt ? t('used', { day: day(lastUsedAt) }) : t('unused')}</p>
          {revokedAt && <p>{t('revoked', { day: day(revokedAt) })}</p>}
          {isOwner && !revokedAt && (
            <Deed locale={locale} tone="danger" action={revokeKey.bind(null, locale, id)}>
              {t('revoke')}
            </Deed>
          )}
        </Card>
      ))}
    </CardGrid>
  );
}
