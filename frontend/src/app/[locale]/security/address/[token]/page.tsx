import { getTranslations } from 'next-intl/server';
import { confirmOldEnd } from '@/features/security/security.actions';
import { Deed } from '@/features/work/deed';
import { Narrow } from '@/features/work/narrow';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('security.oldEnd.title');

/** From the message to the old address. Opening it changes nothing: the button does. */
export default async function OldEndPage({ params, searchParams }: PageProps<{ token: string }>) {
  const locale = await enterLocale(params);
  const { token } = await params;
  const t = await getTranslations('security');
  const done = one(await searchParams, 'done');
  return (
    <Narrow>
      <PageTitle title={t('oldEnd.title')} lead={done ? undefined : t('oldEnd.lead')} />
      {done ? (
        <Notice tone="success" live title={done === 'address' ? t('done.address') : t('oldEnd.done')}>
          {done !== 'address' && <p>{t('oldEnd.doneText')}</p>}
        </Notice>
      ) : (
        <Deed locale={locale} tone="primary" action={confirmOldEnd.bind(null, locale, token)}>
          {t('oldEnd.confirm')}
        </Deed>
      )}
    </Narrow>
  );
}
