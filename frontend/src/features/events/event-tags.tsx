import { getTranslations } from 'next-intl/server';
import type { EventCardView } from '@/api/public-queries';
import { Tag, Tags, type TagText } from '@/ui/tag';

/** The few words that tell whether this is for me. */
export async function eventTags(event: EventCardView): Promise<TagText[]> {
  const t = await getTranslations('event.tags');
  const { employerCount, partKinds, minorsWelcome, elsewhere, status } = event;
  const tags: (TagText | false)[] = [
    status === 'cancelled' && { text: t('cancelled'), tone: 'coral', icon: 'cross' },
    employerCount > 0 && { text: t('employers', { count: employerCount }) },
    partKinds.includes('rotation') && { text: t('rotation') },
    partKinds.includes('queue') && { text: t('queue') },
    elsewhere && { text: t('elsewhere'), tone: 'lilac' },
    minorsWelcome && { text: t('minors'), tone: 'mint' },
  ];
  return tags.filter((tag) => tag !== false);
}

export async function EventTags({ event }: { event: EventCardView }) {
  const [first, ...rest] = await eventTags(event);
  const format: TagText = { text: event.format.name, tone: 'sun' };
  const tags = first?.icon ? [first, format, ...rest] : [format, ...(first ? [first] : []), ...rest];
  return (
    <Tags>
      {tags.map(({ text, ...look }) => (
        <Tag key={text} {...look}>
          {text}
        </Tag>
      ))}
    </Tags>
  );
}
