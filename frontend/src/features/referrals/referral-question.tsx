import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/lists';
import { Deed, Deeds } from '../work/deed';
import { phoneText } from '../work/say';
import { answerReferral } from './referrals.actions';
import type { MyReferral } from './referrals.types';

/** Exactly what would be told, and two buttons. */
export async function ReferralQuestion({ locale, referral }: { locale: Locale; referral: MyReferral }) {
  const t = await getTranslations('referrals.my');
  const { id, told, why, about } = referral;
  return (
    <>
      <Card as="section" ground="sun">
        <h2>{t('toldTitle')}</h2>
        <DefinitionList
          items={[
            { name: t('toldName'), text: told.firstName },
            { name: t('toldContact'), text: told.contact && phoneText(told.contact) },
            { name: t('toldWhy'), text: why },
          ]}
        />
        <p>{t('nothingElse')}</p>
        {about.consent === 'written' && <p>{t('written')}</p>}
      </Card>
      <Deeds>
        <Deed locale={locale} tone="primary" action={answerReferral.bind(null, locale, id, true)}>
          {t('yes')}
        </Deed>
        <Deed locale={locale} action={answerReferral.bind(null, locale, id, false)}>
          {t('no')}
        </Deed>
      </Deeds>
    </>
  );
}
