import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { DefinitionList, Rows } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { WebLink } from '@/ui/web-link';
import { Fold } from '../work/fold';
import { dayText, say } from '../work/say';
import type { AgreementView } from './agreement.types';

/** Everything that is being agreed, in plain words; below it what the law says, with its sources. */
export async function TermsShown({ locale, view }: { locale: Locale; view: AgreementView }) {
  const t = await getTranslations('agreements');
  const { terms, clauses } = view;
  const { hoursADay, daysAWeek } = terms;
  const day = (value: string | null) => (value ? dayText(value, locale) : t('open'));
  const number = (value: number | null) => (value === null ? t('open') : value.toLocaleString(locale));
  const week = hoursADay !== null && daysAWeek !== null ? hoursADay * daysAWeek : null;
  const clock = (time: string | null) => (time ? time.replace(/^0/, '').replace(':', '.') : t('open'));
  const items = [
    ['objective', terms.objective || t('open')],
    ['tasks', terms.tasks || t('open')],
    ['startsOn', day(terms.startsOn)],
    ['endsOn', day(terms.endsOn)],
    ['hoursADay', number(hoursADay)],
    ['daysAWeek', number(daysAWeek)],
    ['dayStarts', clock(terms.dayStarts)],
    ['dayEnds', clock(terms.dayEnds)],
    ['place', terms.place || t('open')],
    ['supervisorName', terms.supervisorName || t('open')],
    ['supervisorPhone', terms.supervisorPhone || t('open')],
    ['induction', terms.induction || t('open')],
    ['hazards', terms.hazards],
    ['hazardNoticeOn', terms.hazardNoticeOn ? day(terms.hazardNoticeOn) : ''],
    ['participantName', terms.participantName || t('open')],
    ['organiserName', `${terms.organiserName} (${terms.organiserBusinessId})`],
    ['authorityName', terms.authorityName || t('open')],
  ] as const;
  return (
    <Section title={t('terms')} id="terms">
      <DefinitionList items={items.map(([name, text]) => ({ name: t(`term.${name}`), text }))} />
      {week !== null && <p>{t('hoursAWeek', { hours: week.toLocaleString(locale) })}</p>}
      <Fold plain title={t('clauses')}>
        <Rows>
          {clauses.map(({ code, text, law, section, source }) => (
            <li key={code}>
              {`${say(text, locale)} ${t('source')}: ${law}, ${section}, `}
              <WebLink href={source} />
            </li>
          ))}
        </Rows>
        <p>{t('authorityDecides')}</p>
      </Fold>
    </Section>
  );
}

/** What the law does not allow, each with where it says so. */
export async function Breaks({ locale, view }: { locale: Locale; view: AgreementView }) {
  const t = await getTranslations('agreements');
  if (view.breaks.length === 0) return null;
  return (
    <Notice tone="warn" title={t('breaks')}>
      <ul>
        {view.breaks.map(({ rule, explanation, law, section, source }) => (
          <li key={rule}>
            {`${say(explanation, locale)} ${t('source')}: ${law}, ${section}, `}
            <WebLink href={source} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
