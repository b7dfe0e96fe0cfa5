import { getTranslations } from 'next-intl/server';
import type { EventCardView } from '@/api/public-queries';
import { Tag, Tags } from '@/ui/tag';

/** The few words that tell whether this is for me. */
export async function EventTags({ event, format }: { event: EventCardView; format?: boolean }) {
  const t = await getTranslations('event.tags');
  const { employerCount, partKinds, minorsWelcome, elsewhere, status } = event;
  return (
    <Tags>
      {status === 'cancelled' && (
        <Tag tone="coral" icon="cross">
          {t('cancelled')}
        </Tag>
      )}
      {format && <Tag tone="sun">{event.format.name}</Tag>}
      {employerCount > 0 && <Tag>{t('employers', { count: employerCount })}</Tag>}
      {partKinds.includes('rotation') && <Tag>{t('rotation')}</Tag>}
      {partKinds.includes('queue') && <Tag>{t('queue')}</Tag>}
      {elsewhere && <Tag tone="lilac">{t('elsewhere')}</Tag>}
      {minorsWelcome && <Tag tone="mint">{t('minors')}</Tag>}
    </Tags>
  );
}
