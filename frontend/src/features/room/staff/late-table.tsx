'use client';

import type { RoomTable } from '../room.types';
import { MenuChoices, MenuDeed } from './menu';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { awayUntil, comesTo, roundsToCome } from './rounds';

/** In a table's menu: from which round on somebody sits there, where they are late; the rounds to come are planned anew for it. */
export function LateTable({ table, words }: { table: RoomTable; words: RoomWords }) {
  const { room, putAway } = useInRoom();
  const { rounds } = room;
  const { t } = words;
  const [, ...later] = rounds ? roundsToCome(rounds) : [];
  if (!rounds || !room.isOn) return null;
  const comes = comesTo(rounds, table.id);
  const put = (until: number | null | undefined, label: string) =>
    putAway(table.id, awayUntil(rounds, table.id, until), label);
  const about = { table: table.number };
  return (
    <>
      {comes !== undefined && (
        <MenuDeed onDo={() => put(undefined, t('did.is_here', about))}>{t('rounds.isHere')}</MenuDeed>
      )}
      <MenuChoices
        title={t('rounds.lateUntil')}
        choices={[
          ...later.map(({ round }) => ({
            key: String(round),
            label: round,
            name: t('rounds.lateUntilName', { round }),
            isOn: comes === round,
            onDo: () => put(round, t('did.late', { ...about, round })),
          })),
          ...(roundsToCome(rounds).length > 0
            ? [
                {
                  key: 'never',
                  label: t('rounds.never'),
                  name: t('rounds.gone'),
                  isOn: comes === null,
                  onDo: () => put(null, t('did.gone', about)),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
