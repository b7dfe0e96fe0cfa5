import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { AppSecret } from '@/features/security/app-secret';
import { RecoveryCodes } from '@/features/security/recovery-codes';
import { confirmApp } from '@/features/security/security.actions';
import { need } from '@/features/work/need';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('security.app');

/** The secret is shown until its first right code; in the answer to that code the recovery codes stand in its place. */
export default async function AppPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('security');
  const answer = await ask((await api()).GET('/api/security/totp'));
  if (answer.problem && answer.problem.code !== 'not_found') need(locale, answer, `/${locale}/security`);
  const done = <ButtonLink href={`/${locale}/security?done=app`}>{t('recoveryDone')}</ButtonLink>;
  return (
    <Narrow>
      <PageTitle title={t('app')} lead={t('appLead')} />
      <Form locale={locale} action={confirmApp.bind(null, locale)}>
        <RecoveryCodes title={t('recoveryShown')} keep={t('recoveryKeep')} done={done}>
          {answer.data && <AppSecret {...answer.data} />}
          <TextField
            name="code"
            label={t('appCode')}
            required
            width="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
          />
          <SubmitButton>{t('appConfirm')}</SubmitButton>
        </RecoveryCodes>
      </Form>
    </Narrow>
  );
}
