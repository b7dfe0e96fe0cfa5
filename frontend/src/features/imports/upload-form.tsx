import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { FileField } from '@/ui/file-field';
import { Form } from '@/ui/form';
import { Steps } from '@/ui/lists';
import { SubmitButton } from '@/ui/submit-button';
import { bringFile } from './imports.actions';

/** A template, a file, and what happens with it. */
export async function UploadForm({ locale }: { locale: Locale }) {
  const t = await getTranslations('imports');
  return (
    <Card as="section">
      <Steps items={(['one', 'two', 'three'] as const).map((step) => ({ text: t(`steps.${step}`) }))} />
      <p>
        <ButtonLink
          tone="ghost"
          download
          href={`/api/employer/opening-imports/template.csv?language=${locale}`}
        >
          {t('template')}
        </ButtonLink>
      </p>
      <Form locale={locale} action={bringFile.bind(null, locale)} newId={crypto.randomUUID()}>
        <FileField name="file" label={t('file')} hint={t('fileHint')} required accept=".csv,text/csv" />
        <SubmitButton>{t('send')}</SubmitButton>
      </Form>
    </Card>
  );
}
