import { getTranslations } from 'next-intl/server';
import { Notice } from '@/ui/notice';
import { one, type Query } from '../work/page';

const deeds = [
  'proposed',
  'reminded',
  'called',
  'withdrawn',
  'answered',
  'askedToEvening',
  'eveningWithdrawn',
] as const;

/** What was just done, read out on arrival. */
export async function ProposalDone({ query }: { query: Query }) {
  const t = await getTranslations('proposals.done');
  const done = deeds.find((deed) => deed === one(query, 'done'));
  return done ? <Notice tone="success" live title={t(done)} /> : null;
}
