'use client';

import { Button } from '@/ui/button';
import { Tag } from '@/ui/tag';
import { minutesFrom } from '../clock';
import type { ExpectedPerson } from '../room.types';
import { Menu, MenuDeed } from './menu';
import styles from './queue.module.css';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';

/** Somebody who booked and is not here yet: one tap when they come in. */
export function Awaited({ person, words }: { person: ExpectedPerson; words: RoomWords }) {
  const { room, now, tap } = useInRoom();
  const { t, time } = words;
  const { meeting, registrationId, code, answer } = person;
  const lateMinutes = meeting ? minutesFrom(meeting.startsAt, now) : 0;
  const isDue = meeting !== null && Date.parse(meeting.startsAt) <= now;
  const who = words.awaitedName(person);
  return (
    <li className={`${styles.person} ${styles.expected}`}>
      <div className={styles.about}>
        <p className={styles.name}>{who}</p>
        <p className={styles.wishes}>
          {meeting
            ? t('bookedAt', { time: time(meeting.startsAt), number: words.number(meeting.tableId) })
            : t('seatOnly')}
          {` · ${code}`}
        </p>
        <p className={styles.state}>
          {meeting?.status === 'no_show' ? (
            <Tag tone="coral" icon="cross">
              {t('markedNoShow')}
            </Tag>
          ) : lateMinutes > 0 ? (
            <Tag tone="coral" icon="clock">
              {t('lateBy', { minutes: lateMinutes })}
            </Tag>
          ) : (
            answer === 'coming' && (
              <Tag tone="mint" icon="check">
                {t('saidComing')}
              </Tag>
            )
          )}
        </p>
      </div>
      {room.isOn && (
        <div className={styles.deeds}>
          <Button
            type="button"
            tone="ghost"
            onClick={() => tap({ do: 'check_in', registrationId })}
            aria-label={t('checkInWho', { who })}
          >
            {t('checkIn')}
          </Button>
          {isDue && meeting.status === 'booked' && (
            <Menu label={t('moreForPerson', { who })}>
              <MenuDeed onDo={() => tap({ do: 'no_show', meetingId: meeting.id })}>
                {t('deed.no_show')}
              </MenuDeed>
            </Menu>
          )}
        </div>
      )}
    </li>
  );
}
