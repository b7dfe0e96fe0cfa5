import { getTranslations } from 'next-intl/server';
import type { OpeningView } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';

/** The one thing to do with an opening. */
export async function Interested({ locale, opening }: { locale: Locale; opening: OpeningView }) {
  const t = await getTranslations('interests');
  return (
    <Card as="section" ground="mint">
      <p>{t('buttonText')}</p>
      <ButtonLink wide tone="ink" href={`/${locale}/openings/${opening.id}/interested`}>
        {t('button')}
      </ButtonLink>
    </Card>
  );
}
