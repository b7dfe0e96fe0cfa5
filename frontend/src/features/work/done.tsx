import { getTranslations } from 'next-intl/server';
import { Notice } from '@/ui/notice';
import { one, type Query } from './page';

/** What was just done, read out on arrival: an action that succeeds leads to `…?done=<what>`. */
export async function Done({ query }: { query: Query }) {
  const t = await getTranslations('work.done');
  const what = one(query, 'done');
  if (!what || !isKnown(t, what)) return null;
  return <Notice tone="success" live title={t(what)} />;
}

type Texts = Awaited<ReturnType<typeof getTranslations<'work.done'>>>;
type What = Parameters<Texts>[0];

const isKnown = (t: Texts, what: string): what is What => t.has(what as What);
