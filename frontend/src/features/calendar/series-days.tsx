import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { problemText } from '@/i18n/problems';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { Steps } from '@/ui/lists';
import { formatWhen } from '@/ui/time';
import { catalogue, namesOf, network } from '../work/catalogue';
import type { Query } from '../work/page';
import { readRule, readTurns } from './event-input';

/** The days that the rule means, each with its sector's turn, before anything is made. */
export async function SeriesDays(props: { locale: Locale; ohjaamoId: string; query: Query }) {
  const { locale, ohjaamoId, query } = props;
  const t = await getTranslations('staff.newSeries');
  const form = asForm(query);
  const typed = (name: string) => String(form.get(name) ?? '');
  const body = {
    rule: readRule(form),
    startsOn: typed('startsOn'),
    until: typed('until'),
    time: typed('time'),
    ohjaamoId,
  };
  const { data, problem } = await ask((await api()).POST('/api/staff/series-previews', { body }));
  if (problem) return <Notice tone="error" title={await problemText(locale, problem)} />;
  const { sectors } = await catalogue(locale);
  const names = namesOf(sectors, locale);
  const turns = readTurns(form);
  const { regions } = await network(locale);
  const ohjaamo = regions.flatMap(({ ohjaamos }) => ohjaamos).find(({ id }) => id === ohjaamoId);
  const zone = ohjaamo?.timeZone ?? 'Europe/Helsinki';
  return (
    <Section id="days" title={t('days', { count: data.startsAt.length })}>
      <Card ground="mist">
        <Steps
          items={data.startsAt.map((startsAt, index) => ({
            time: formatWhen(startsAt, undefined, { locale, zone }),
            text: names.get(turns[index % turns.length] ?? ''),
          }))}
        />
      </Card>
    </Section>
  );
}

function asForm(query: Query): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values ?? []].flat()) form.append(name, value);
  }
  return form;
}
