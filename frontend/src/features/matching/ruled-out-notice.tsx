import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { Deed } from '../my/deed';
import { undoRulingOut } from './matching.actions';

/** What was just ruled out, and the tap that takes it back. */
export async function RuledOutNotice(props: { locale: Locale; done?: string; opening?: string }) {
  const { locale, done, opening } = props;
  const t = await getTranslations('matching.mine');
  if (done === 'undone') return <Notice tone="success" live title={t('undone')} />;
  if (done !== 'ruledOut' || !opening || !/^[0-9a-f-]{36}$/.test(opening)) return null;
  return (
    <Notice tone="success" live title={t('ruledOut')}>
      <Deed locale={locale} action={undoRulingOut.bind(null, locale, opening)}>
        {t('undo')}
      </Deed>
    </Notice>
  );
}
