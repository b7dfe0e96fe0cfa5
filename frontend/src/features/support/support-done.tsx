import { getTranslations } from 'next-intl/server';
import { Notice } from '@/ui/notice';
import { one, type Query } from '../work/page';

const deeds = ['saved', 'seenTo', 'noted'] as const;

/** What was just done, read out on arrival. */
export async function SupportDone({ query }: { query: Query }) {
  const t = await getTranslations('support.done');
  const done = deeds.find((deed) => deed === one(query, 'done'));
  return done ? <Notice tone="success" live title={t(done)} /> : null;
}
