import { getTranslations } from 'next-intl/server';
import type { PartView } from '@/api/public-queries';
import { languageName } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { CheckCards } from '@/ui/choices';
import { SelectField } from '@/ui/fields';
import { formatTime } from '@/ui/time';
import { Fold } from './fold';
import { needs, type RotationEntry } from './wishes-input';
import styles from './rotation.module.css';

const MOST_MEETINGS_ASKED = 12;
const BREAKS_AFTER = [1, 2, 3, 4];

/** What else the plan can look after. Folded: most people need none of it, and every answer has its usual one. */
export async function MoreFields(props: {
  locale: Locale;
  zone: string;
  rounds: PartView['rounds'];
  /** Spoken at the event: others could not be looked after. */
  languages: string[];
  entry?: RotationEntry | null;
}) {
  const { locale, zone, rounds, languages, entry } = props;
  const t = await getTranslations('rotation.more');
  const time = (instant: string) => formatTime(instant, { locale, zone });
  const [first, last] = [rounds[0], rounds.at(-1)];
  const most = Math.min(rounds.length, MOST_MEETINGS_ASKED);
  return (
    <Fold
      title={t('title')}
      hint={t('hint')}
      fields={['wishes.languages', 'wishes.fromRound', 'wishes.untilRound']}
    >
      <CheckCards
        name="wishes.languages"
        label={t('languages')}
        hint={t('languagesHint')}
        choices={languages.map((code) => ({ value: code, label: languageName(code, locale) }))}
        values={entry?.languages}
      />
      <CheckCards
        name="wishes.needs"
        label={t('needs')}
        choices={needs.map((need) => ({
          value: need,
          label: t(`need.${need}.name`),
          hint: t(`need.${need}.hint`),
        }))}
        values={entry?.needs}
      />
      <div className={styles.pair}>
        <SelectField
          name="wishes.mostMeetings"
          label={t('most')}
          required
          value={String(entry?.mostMeetings ?? 0)}
          options={[
            { value: '0', label: t('mostAny') },
            ...range(1, most).map((count) => ({ value: String(count), label: t('mostCount', { count }) })),
          ]}
        />
        <SelectField
          name="wishes.breakAfter"
          label={t('break')}
          required
          value={String(entry?.breakAfter ?? 0)}
          options={[
            { value: '0', label: t('breakNone') },
            ...BREAKS_AFTER.map((count) => ({ value: String(count), label: t('breakAfter', { count }) })),
          ]}
        />
        {first && last && rounds.length > 1 && (
          <>
            <SelectField
              name="wishes.fromRound"
              label={t('from')}
              required
              value={String(entry?.fromRound ?? 0)}
              options={[
                { value: '0', label: t('fromStart', { time: time(first.startsAt) }) },
                ...rounds.slice(1).map(({ round, startsAt }) => ({
                  value: String(round),
                  label: t('fromLater', { time: time(startsAt) }),
                })),
              ]}
            />
            <SelectField
              name="wishes.untilRound"
              label={t('until')}
              required
              value={String(entry?.untilRound ?? 0)}
              options={[
                { value: '0', label: t('untilEnd', { time: time(last.endsAt) }) },
                ...rounds.slice(0, -1).map(({ round, endsAt }) => ({
                  value: String(round),
                  label: t('untilEarlier', { time: time(endsAt) }),
                })),
              ]}
            />
          </>
        )}
      </div>
    </Fold>
  );
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
