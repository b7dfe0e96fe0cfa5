import { getTranslations } from 'next-intl/server';
import { NewIdDeed } from '@/features/work/new-id-deed';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/lists';
import { Tag, Tags } from '@/ui/tag';
import { formatTimeRange } from '@/ui/time';
import { eveningsOf } from './plan-grid';
import { unpinMeeting } from './rotation.actions';
import type { Plan, Rotation } from './rotation.types';
import { holderOf, tableName } from './table-words';

interface Props {
  locale: Locale;
  rotation: Rotation;
  plan: Plan;
  chosen: { who?: string; table?: string };
}

/** The chosen person's evening as it stands; a meeting that was given its place can be let go again. */
export async function MeetingNow({ locale, rotation, plan, chosen }: Props) {
  const t = await getTranslations('rotationStaff.move');
  const evening = eveningsOf(rotation, plan, locale).find(
    ({ person }) => person.registrationId === chosen.who,
  );
  if (!evening) return null;
  const place = { locale, zone: rotation.event.timeZone };
  const { person, name, meetings } = evening;
  const wishes = person.entry.wishes.flatMap((id) => rotation.tables.find((table) => table.id === id) ?? []);
  const pinned = meetings.find((meeting) => meeting.pinned && meeting.table.id === chosen.table);
  return (
    <Card ground="mist" as="section">
      <h2>{t('evening', { name })}</h2>
      <DefinitionList
        items={[
          ...meetings.map(({ round, table, pinned: isPinned }) => ({
            name: formatTimeRange(round.startsAt, round.endsAt, place),
            text: (
              <Tags>
                {tableName(table, locale)}
                {isPinned && (
                  <Tag tone="sun" icon="pin">
                    {t('pinned')}
                  </Tag>
                )}
              </Tags>
            ),
          })),
          { name: t('wishes'), text: wishes.map((table) => holderOf(table, locale)).join(', ') },
        ]}
      />
      {pinned && (
        <NewIdDeed
          locale={locale}
          action={unpinMeeting.bind(null, locale, rotation.event.id, plan.id, {
            registrationId: person.registrationId,
            tableId: pinned.table.id,
          })}
        >
          {t('unpin', { table: holderOf(pinned.table, locale) })}
        </NewIdDeed>
      )}
    </Card>
  );
}
