import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Deed } from '../work/deed';
import { one, type Query } from '../work/page';
import { countMyVisit, takeMyVisitBack } from './screens.actions';

/** One tap by whoever comes in. For a minute it can be taken back; then the screen has forgotten it. */
export async function MyVisit({ locale, query }: { locale: Locale; query: Query }) {
  const t = await getTranslations('screens.kiosk');
  const [visit, undo] = [one(query, 'visit'), one(query, 'undo')];
  if (visit && undo)
    return (
      <Notice tone="success" live title={t('counted')}>
        <Deed locale={locale} action={takeMyVisitBack.bind(null, locale, visit, undo)}>
          {t('undo')}
        </Deed>
      </Notice>
    );
  return (
    <>
      {one(query, 'back') && <Notice live title={t('undone')} />}
      <Card as="section" ground="mint">
        <h2>{t('visitTitle')}</h2>
        <p>{t('visitText')}</p>
        <Form locale={locale} action={countMyVisit.bind(null, locale)} newId={crypto.randomUUID()}>
          <SubmitButton tone="ink">{t('visit')}</SubmitButton>
        </Form>
      </Card>
    </>
  );
}
