import { getTranslations } from 'next-intl/server';
import { AgainSoon } from '@/features/rotation/staff/again-soon.client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import type { Import } from './imports.types';

const SECONDS_WITHOUT_SCRIPTS = 2;

/** How far the reading is. The page can be left: it is done elsewhere. */
export async function ImportReading({ locale, file }: { locale: Locale; file: Import }) {
  const t = await getTranslations('imports');
  const here = `/${locale}/employer/openings/import/${file.id}`;
  return (
    <Card ground="sun" as="section">
      <AgainSoon />
      <noscript>
        <meta httpEquiv="refresh" content={`${SECONDS_WITHOUT_SCRIPTS};url=${here}`} />
      </noscript>
      <div role="status">
        <h2>{t('readingTitle')}</h2>
        <p>{t('readingText', { count: file.linesRead })}</p>
      </div>
    </Card>
  );
}

/** Nothing of it could be read, and why. */
export async function ImportUnreadable({ locale, file }: { locale: Locale; file: Import }) {
  const t = await getTranslations('imports');
  const { code, line } = file.fault ?? { code: 'broken', line: null };
  return (
    <EmptyState title={t('unreadableTitle')} text={t(`fileFault.${code}`, { line: line ?? 1 })}>
      <ButtonLink href={`/${locale}/employer/openings/import`}>{t('again')}</ButtonLink>
    </EmptyState>
  );
}
