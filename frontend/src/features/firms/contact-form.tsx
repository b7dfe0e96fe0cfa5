import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { saveContact } from './firms.actions';
import type { FirmContact } from './firms.types';

export async function ContactForm(props: { locale: Locale; firmId: string; contact?: FirmContact }) {
  const { locale, firmId, contact } = props;
  const t = await getTranslations('firms.contact');
  const value = (name: 'role' | 'phone' | 'email' | 'note') => contact?.[name] ?? undefined;
  return (
    <Form
      locale={locale}
      action={saveContact.bind(null, locale, firmId)}
      newId={contact?.id ?? crypto.randomUUID()}
    >
      <TextField
        name="name"
        label={t('name')}
        required
        maxLength={120}
        value={contact?.name}
        autoComplete="off"
      />
      <TextField name="role" label={t('role')} maxLength={120} value={value('role')} />
      <TextField
        name="phone"
        type="tel"
        label={t('phone')}
        maxLength={40}
        value={value('phone')}
        autoComplete="off"
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        maxLength={254}
        value={value('email')}
        autoComplete="off"
      />
      <TextArea name="note" label={t('note')} rows={3} maxLength={500} value={value('note')} />
      <SubmitButton>{t('save')}</SubmitButton>
    </Form>
  );
}
