import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Notice } from '@/ui/notice';
import type { Import } from './imports.types';

const texts = { imported: 'importedPlain', approved: 'approvedText', returned: 'returnedText' } as const;

/** It is imported; what the Ohjaamo says of it. */
export async function ImportDone({ locale, file }: { locale: Locale; file: Import }) {
  const t = await getTranslations('imports');
  const status = file.status as keyof typeof texts;
  return (
    <>
      <Notice tone={status === 'returned' ? 'warn' : 'success'} live title={t(`${status}Title`)}>
        <p>{t(texts[status])}</p>
        {file.reason && <blockquote>{file.reason}</blockquote>}
        {file.leftOut && <p>{t('leftOut', { count: file.faulty })}</p>}
      </Notice>
      <ButtonRow>
        <ButtonLink href={`/${locale}/employer/openings`}>{t('toOpenings')}</ButtonLink>
        <ButtonLink tone="ghost" href={`/${locale}/employer/openings/import`}>
          {t('again')}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
