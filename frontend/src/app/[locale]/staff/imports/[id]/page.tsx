import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ImportRows } from '@/features/imports/import-rows';
import { approveImport, returnImport } from '@/features/imports/imports.actions';
import { countOf } from '@/features/imports/imports.types';
import { Decline } from '@/features/staff/decline';
import { Deed, Deeds } from '@/features/work/deed';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Main, PageTitle } from '@/ui/page';
import { Notice } from '@/ui/notice';

export const generateMetadata = titled('imports.staff.title');

export default async function ImportToDecidePage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/imports/${id}`;
  await staffHere(locale, here);
  const t = await getTranslations('imports.staff');
  const call = { params: { path: { id } } };
  const file = need(locale, await ask((await api()).GET('/api/staff/opening-imports/{id}', call)), here);
  const words = { employer: file.employer.name, count: countOf(file), file: file.fileName };
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead', words)}>
        <ButtonLink tone="ghost" href={`/${locale}/staff/approvals`}>
          {t('approvals')}
        </ButtonLink>
      </PageTitle>
      {file.status === 'imported' ? (
        <>
          <p>{t('one')}</p>
          <Deeds>
            <Deed locale={locale} tone="primary" action={approveImport.bind(null, locale, id)}>
              {t('approve', { count: file.waiting })}
            </Deed>
            <Decline locale={locale} action={returnImport.bind(null, locale, id)} word={t('return')} />
          </Deeds>
        </>
      ) : (
        <Notice title={t('decided')}>{file.reason && <p>{file.reason}</p>}</Notice>
      )}
      <ImportRows locale={locale} rows={file.rows} />
    </Main>
  );
}
