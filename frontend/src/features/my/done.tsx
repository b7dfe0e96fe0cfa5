import { getTranslations } from 'next-intl/server';
import { Notice } from '@/ui/notice';

export const deeds = ['coming', 'cancelled', 'moved', 'accepted', 'declined', 'wishes'] as const;
export type Done = (typeof deeds)[number];

/** What was just done, read out on arrival. */
export async function JustDone({ done }: { done: string | undefined }) {
  const t = await getTranslations('my.done');
  const known = deeds.find((deed) => deed === done);
  return known ? <Notice tone="success" live title={t(known)} /> : null;
}
