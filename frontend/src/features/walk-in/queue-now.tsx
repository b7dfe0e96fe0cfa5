import { getTranslations } from 'next-intl/server';
import { askOpenRoom } from '@/api/public-queries';
import type { EventView } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { sectorsOf } from './sectors';
import { Waits } from './waits';

/** On the event's page while the room is on: each line with its wait, and a number from wherever one is. */
export async function QueueNow({ locale, event }: { locale: Locale; event: EventView }) {
  const { data: room } = await askOpenRoom(event.id);
  if (!room?.isOn || room.lines.length === 0) return null;
  const t = await getTranslations('walkIn');
  const number = `/${locale}/events/${event.id}/number`;
  return (
    <Card ground="mint">
      <h3>{t('now')}</h3>
      <Waits
        locale={locale}
        lines={room.lines}
        sectors={await sectorsOf(room.lines)}
        href={room.lines.length > 1 ? (line) => `${number}?line=${encodeURIComponent(line)}` : undefined}
      />
      <div>
        <ButtonLink tone="ink" href={number}>
          {t('take')}
        </ButtonLink>
      </div>
    </Card>
  );
}
