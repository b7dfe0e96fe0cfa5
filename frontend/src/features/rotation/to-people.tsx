import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';

/** On an employer's evening of speed dates: the way to who is coming. */
export async function ToPeople({ locale, eventId }: { locale: Locale; eventId: string }) {
  const t = await getTranslations('rotation.interest');
  return (
    <Card ground="mint" as="section">
      <h2>{t('pageTitle')}</h2>
      <p>{t('toPeopleText')}</p>
      <div>
        <ButtonLink href={`/${locale}/employer/events/${eventId}/people`}>{t('toPeople')}</ButtonLink>
      </div>
    </Card>
  );
}
