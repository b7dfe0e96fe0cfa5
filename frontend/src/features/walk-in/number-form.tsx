import { getTranslations } from 'next-intl/server';
import { ClientTexts } from '@/i18n/client-texts';
import type { Locale } from '@/i18n/locales';
import { ButtonRow } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import type { FormAction } from '@/ui/form-state';
import { SubmitButton } from '@/ui/submit-button';
import { LineChoices } from './line-choices';
import type { RoomLine, Sectors } from './words';

/** A number in line: with a first name, or with nothing at all. */
export async function NumberForm(props: {
  locale: Locale;
  action: FormAction;
  lines: RoomLine[];
  sectors: Sectors;
  chosen?: string[];
  /** From elsewhere a message helps to come in time. */
  askPhone?: boolean;
}) {
  const { locale, action, lines, sectors, chosen, askPhone } = props;
  const t = await getTranslations('walkIn');
  return (
    <Form locale={locale} action={action} newId={crypto.randomUUID()} within="number">
      <ClientTexts locale={locale} of={['wait']}>
        <LineChoices
          lines={lines}
          sectors={sectors}
          chosen={chosen}
          label={t('lines')}
          hint={t('linesHint')}
        />
      </ClientTexts>
      <TextField
        name="firstName"
        label={t('firstName')}
        hint={t('firstNameHint')}
        autoComplete="given-name"
        maxLength={60}
      />
      <TextField name="initial" label={t('initial')} autoComplete="off" maxLength={1} width="short" />
      {askPhone && (
        <TextField
          name="contact"
          label={t('contact')}
          hint={t('contactHint')}
          type="tel"
          autoComplete="tel"
          maxLength={254}
        />
      )}
      <ButtonRow>
        <SubmitButton>{t('send')}</SubmitButton>
        <SubmitButton tone="ghost" name="only" value="number">
          {t('number')}
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
