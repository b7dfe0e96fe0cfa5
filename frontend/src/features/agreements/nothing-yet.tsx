import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/ui/empty-state';
import type { AgreementView } from './agreement.types';

/** None is asked for in this kind, or none was begun. */
export async function NothingYet({ view }: { view: AgreementView }) {
  const t = await getTranslations('agreements');
  const what = view.askedBy ? 'notBegun' : 'notAsked';
  return <EmptyState title={t(`${what}.title`)} text={t(`${what}.text`)} />;
}
