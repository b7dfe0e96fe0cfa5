import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { dayText, say } from '../work/say';
import type { MyPlacement } from './placement.types';

/** What happens next, in one or two sentences: one's own turn first. */
export async function NextStep({ locale, placement }: { locale: Locale; placement: MyPlacement }) {
  const t = await getTranslations('placements.my');
  const who = await getTranslations('placements.who');
  if (placement.isOver) return <p>{t('over')}</p>;
  const own = (doneBy: string) => Number(doneBy !== 'young_person');
  const waiting = [...placement.waiting].sort((a, b) => own(a.doneBy) - own(b.doneBy));
  return (
    <ul>
      {waiting.map(({ code, name, doneBy, dueOn }) => (
        <li key={code}>
          {doneBy === 'young_person'
            ? t('youNeed', { name: say(name, locale) })
            : t('theyNeed', { who: who(doneBy), name: say(name, locale) })}{' '}
          {dueOn && t('by', { day: dayText(dueOn, locale) })}
        </li>
      ))}
    </ul>
  );
}
