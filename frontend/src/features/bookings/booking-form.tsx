import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import type { FormAction, FormState } from '@/ui/form-state';
import { Asked } from './alternatives';
import styles from './what.module.css';

/** First name, phone or e-mail, one button; before them a question where there is one, after them what few people add. */
export async function BookingForm(props: {
  locale: Locale;
  action: FormAction;
  start?: FormState;
  question?: ReactNode;
  more?: ReactNode;
  /** Who sees what. */
  privacy: string;
  children: ReactNode;
}) {
  const { locale, action, start, question, more, privacy, children } = props;
  const t = await getTranslations('booking');
  return (
    <Form locale={locale} action={action} start={start} newId={crypto.randomUUID()}>
      {question}
      <Asked>
        <TextField
          name="firstName"
          label={t('firstName')}
          required
          autoComplete="given-name"
          maxLength={60}
        />
        <TextField
          name="contact"
          label={t('contact')}
          hint={t('contactHint')}
          required
          autoComplete="tel"
          maxLength={254}
        />
        {more}
        <p className={styles.privacy}>
          {privacy} <a href={`/${locale}/privacy`}>{t('privacyMore')}</a>
        </p>
        {children}
      </Asked>
    </Form>
  );
}
