import { getTranslations } from 'next-intl/server';
import { setPassword } from '@/features/security/security.actions';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('security.password');

export default async function PasswordPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('security');
  return (
    <Narrow>
      <PageTitle title={t('password')} />
      <Form locale={locale} action={setPassword.bind(null, locale)}>
        <TextField
          name="password"
          type="password"
          label={t('newPassword')}
          hint={t('passwordHint')}
          required
          autoComplete="new-password"
        />
        <SubmitButton>{t('savePassword')}</SubmitButton>
      </Form>
    </Narrow>
  );
}
