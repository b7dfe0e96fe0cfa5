import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Form } from '@/ui/form';
import fields from '@/ui/form.module.css';
import type { FormAction } from '@/ui/form-state';
import { SubmitButton } from '@/ui/submit-button';
import { Fold } from '../work/fold';
import styles from './decline.module.css';

/** No, and why: folded, because yes is the usual answer. `word` is what this kind of no is called. */
export async function Decline(props: { locale: Locale; action: FormAction; word: string }) {
  const { locale, action, word } = props;
  const t = await getTranslations('staff.approvals');
  return (
    <Fold plain title={word}>
      <Form locale={locale} action={action}>
        <label className={styles.reason}>
          {t('reason')}
          <textarea className={fields.control} name="reason" rows={2} maxLength={500} required />
        </label>
        <SubmitButton tone="danger">{word}</SubmitButton>
      </Form>
    </Fold>
  );
}
