import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Checkbox } from '@/ui/choices';
import { EmptyState } from '@/ui/empty-state';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Numbers } from '../work/numbers';
import { ImportFaults } from './import-faults';
import { ImportRows } from './import-rows';
import { importAll } from './imports.actions';
import { countOf, type Import } from './imports.types';

/** What would come of the file: how many, what must be put right, how the first look, and the one tap. */
export async function ImportPreview({ locale, file }: { locale: Locale; file: Import }) {
  const t = await getTranslations('imports');
  const count = countOf(file);
  const facts = (['fresh', 'changed', 'unchanged', 'faulty'] as const).map((fate) => ({
    number: file[fate],
    word: t(fate, { count: file[fate] }),
    tone: fate === 'faulty' && file.faulty > 0 ? ('sun' as const) : ('plain' as const),
  }));
  return (
    <>
      <Numbers facts={facts} />
      {file.unknownColumns.length > 0 && (
        <Notice title={t('unknownColumns', { names: file.unknownColumns.join(', ') })} />
      )}
      {count === 0 && file.faulty === 0 && (
        <EmptyState title={t('nothing')} text={t('nothingText')}>
          <ButtonLink href={`/${locale}/employer/openings`}>{t('toOpenings')}</ButtonLink>
        </EmptyState>
      )}
      <ImportFaults locale={locale} file={file} />
      <ImportRows locale={locale} rows={file.rows} />
      {count > 0 && (
        <Form locale={locale} action={importAll.bind(null, locale, file.id)}>
          {file.faulty > 0 && <Checkbox name="withoutFaulty" label={t('importGoodCheck')} />}
          <SubmitButton>{file.faulty > 0 ? t('importGood', { count }) : t('import', { count })}</SubmitButton>
        </Form>
      )}
    </>
  );
}
