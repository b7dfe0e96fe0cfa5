import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import { Tag } from '@/ui/tag';

const looks = {
  draft: { tone: 'mist', icon: undefined },
  published: { tone: 'mint', icon: 'check' },
  cancelled: { tone: 'coral', icon: 'cross' },
} as const;

export async function EventStatus({ status }: { status: components['schemas']['EventStatus'] }) {
  const t = await getTranslations('staff.event.status');
  return <Tag {...looks[status]}>{t(status)}</Tag>;
}
