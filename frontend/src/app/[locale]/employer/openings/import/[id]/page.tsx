import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { ImportDone } from '@/features/imports/import-done';
import { ImportPreview } from '@/features/imports/import-preview';
import { ImportReading, ImportUnreadable } from '@/features/imports/import-reading';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('imports.title');

const stages = {
  waiting: ImportReading,
  unreadable: ImportUnreadable,
  read: ImportPreview,
  imported: ImportDone,
  approved: ImportDone,
  returned: ImportDone,
};

export default async function ImportedFilePage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/employer/openings/import/${id}`;
  await recruiterHere(locale, here);
  const call = { params: { path: { id } } };
  const file = need(locale, await ask((await api()).GET('/api/employer/opening-imports/{id}', call)), here);
  const Stage = stages[file.status];
  return (
    <Main width="wide">
      <PageTitle title={file.fileName} />
      <Stage locale={locale} file={file} />
    </Main>
  );
}
