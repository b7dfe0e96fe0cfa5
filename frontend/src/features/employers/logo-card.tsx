import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { FileField } from '@/ui/file-field';
import { FirmLogo } from '@/ui/firm-logo';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Deed } from '../work/deed';
import { removeLogo, saveLogo } from './logo.actions';

/** Our picture: what it is now, another one, none. */
export async function LogoCard({ locale, logo }: { locale: Locale; logo: string | null }) {
  const t = await getTranslations('employer.logo');
  return (
    <Section title={t('title')}>
      <Card>
        {logo ? <FirmLogo src={logo} large /> : <p>{t('none')}</p>}
        <Form locale={locale} action={saveLogo.bind(null, locale)}>
          <FileField
            name="logo"
            label={t('file')}
            hint={t('hint')}
            required
            accept="image/png,image/jpeg,image/webp"
          />
          <SubmitButton tone="ghost">{t('save')}</SubmitButton>
        </Form>
        {logo && (
          <Deed locale={locale} tone="danger" action={removeLogo.bind(null, locale)}>
            {t('remove')}
          </Deed>
        )}
      </Card>
    </Section>
  );
}
