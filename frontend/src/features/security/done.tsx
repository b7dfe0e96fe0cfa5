import { getTranslations } from 'next-intl/server';
import { Notice } from '@/ui/notice';
import { one, type Query } from '../work/page';

const deeds = [
  'password',
  'removed',
  'ended',
  'address',
  'asked',
  'newEnd',
  'dropped',
  'passkey',
  'app',
] as const;

/** What was just done, read out on arrival. */
export async function SecurityDone({ query }: { query: Query }) {
  const t = await getTranslations('security.done');
  const deed = deeds.find((known) => known === one(query, 'done'));
  return deed ? <Notice tone="success" live title={t(deed)} /> : null;
}
