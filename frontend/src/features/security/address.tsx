import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Deed } from '../work/deed';
import { changeAddress, confirmNewEnd, dropChange } from './security.actions';
import type { Security } from './security';

/** The address one signs in with; a new one waits until both ends have confirmed it. */
export async function Address({ locale, mine }: { locale: Locale; mine: Security }) {
  const t = await getTranslations('security');
  const { addressChange: change, address, hasFactors } = mine;
  return (
    <Section title={t('address')} id="address">
      {address && <p>{t('addressNow', { address })}</p>}
      {change ? (
        <>
          <Notice title={t('addressWaiting', { address: change.newAddress })}>
            <p>{change.newConfirmed ? t('addressNewDone') : t('addressNewWaits')}</p>
            <p>{change.oldConfirmed ? t('addressOldDone') : t('addressOldWaits')}</p>
          </Notice>
          {!change.newConfirmed && (
            <Form locale={locale} action={confirmNewEnd.bind(null, locale)}>
              <TextField
                name="code"
                label={t('addressCode')}
                required
                width="short"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={9}
              />
              <SubmitButton>{t('addressConfirm')}</SubmitButton>
            </Form>
          )}
          <Deed locale={locale} action={dropChange.bind(null, locale)}>
            {t('addressDrop')}
          </Deed>
        </>
      ) : (
        <Form locale={locale} action={changeAddress.bind(null, locale)}>
          <TextField
            name="contact"
            label={hasFactors ? t('addressNewStaff') : t('addressNew')}
            hint={t('addressText')}
            required
            autoComplete="off"
            maxLength={254}
          />
          <SubmitButton tone="ghost">{t('addressAsk')}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}
