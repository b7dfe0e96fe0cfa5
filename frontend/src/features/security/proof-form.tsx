import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { proveAgain } from '../accounts/strong.actions';
import type { Security } from './security';

/** The code of the app; the password as well while the session is not strong yet. */
export async function ProofForm(props: { locale: Locale; next: string | undefined; mine: Security }) {
  const { locale, next, mine } = props;
  const t = await getTranslations('signIn');
  return (
    <Form locale={locale} action={proveAgain.bind(null, locale, next)}>
      {mine.password && mine.strength !== 'strong' && (
        <TextField
          name="password"
          type="password"
          label={t('staff.password')}
          required
          autoComplete="current-password"
        />
      )}
      <TextField
        name="code"
        label={t('second.code')}
        hint={t('second.hint')}
        required
        width="short"
        autoComplete="one-time-code"
        maxLength={20}
      />
      <SubmitButton>{t('confirm.prove')}</SubmitButton>
    </Form>
  );
}
