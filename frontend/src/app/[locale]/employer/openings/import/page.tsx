import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { ColumnsExplained } from '@/features/imports/columns-explained';
import { ImportsList } from '@/features/imports/imports-list';
import { UploadForm } from '@/features/imports/upload-form';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('imports.title');

export default async function ImportPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  await recruiterHere(locale, `/${locale}/employer/openings/import`);
  const t = await getTranslations('imports');
  const { imports } = need(locale, await ask((await api()).GET('/api/employer/opening-imports')));
  const { columns } = need(locale, await ask((await api()).GET('/api/employer/opening-imports/columns')));
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead')}>
        <ButtonLink tone="ghost" href={`/${locale}/employer/keys`}>
          {t('keys.link')}
        </ButtonLink>
      </PageTitle>
      <Columns aside={<ImportsList locale={locale} imports={imports} />}>
        <UploadForm locale={locale} />
        <ColumnsExplained locale={locale} columns={columns} />
      </Columns>
    </Main>
  );
}
