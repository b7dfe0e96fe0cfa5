import { getTranslations } from 'next-intl/server';
import { one, type Query } from '@/features/work/page';
import { Notice } from '@/ui/notice';

/** Right after publishing: how many got a message. */
export async function Told({ query }: { query: Query }) {
  const t = await getTranslations('rotationStaff.publish');
  const told = Number(one(query, 'told'));
  return Number.isInteger(told) && one(query, 'told') ? (
    <Notice tone="success" live title={t('done', { count: told })} />
  ) : null;
}
