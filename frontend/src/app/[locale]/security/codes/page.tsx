import { getTranslations } from 'next-intl/server';
import { RecoveryCodes } from '@/features/security/recovery-codes';
import { makeRecoveryCodes } from '@/features/security/security.actions';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Form } from '@/ui/form';
import { PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('security.recovery');

export default async function CodesPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('security');
  const done = <ButtonLink href={`/${locale}/security`}>{t('recoveryDone')}</ButtonLink>;
  return (
    <Narrow>
      <PageTitle title={t('recovery')} lead={t('recoveryLead')} />
      <Form locale={locale} action={makeRecoveryCodes.bind(null, locale)}>
        <RecoveryCodes title={t('recoveryShown')} keep={t('recoveryKeep')} done={done}>
          <SubmitButton>{t('recoveryMake')}</SubmitButton>
        </RecoveryCodes>
      </Form>
    </Narrow>
  );
}
