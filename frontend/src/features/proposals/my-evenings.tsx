import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Card, CardLink, Stack } from '@/ui/card';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { Fold } from '../work/fold';
import { say } from '../work/say';
import type { MyEveningProposals } from './proposals.types';

type Mine = MyEveningProposals['proposals'][number];

/** On the way to work: the evenings I was asked to, and what came of it. Nothing when there are none. */
export async function MyEvenings({ locale }: { locale: Locale }) {
  const t = await getTranslations('proposals.evening.mine');
  const { data } = await ask((await api()).GET('/api/my/evening-proposals'));
  if (!data || data.proposals.length === 0) return null;
  const coming = data.proposals.filter(({ link }) => link !== null);
  const before = data.proposals.filter(({ link }) => link === null);
  return (
    <Section title={t('title')} id="evenings">
      <Evenings locale={locale} evenings={coming} />
      {before.length > 0 && (
        <Fold plain title={t('before', { count: before.length })}>
          <Evenings locale={locale} evenings={before} />
        </Fold>
      )}
    </Section>
  );
}

async function Evenings({ locale, evenings }: { locale: Locale; evenings: Mine[] }) {
  const t = await getTranslations('proposals.evening.mine');
  return (
    <Stack>
      {evenings.map((one) => (
        <Card key={one.id} ground={one.mayAnswer ? 'sun' : 'surface'}>
          <h3>
            {one.link ? (
              <CardLink href={`/${locale}/evening/${one.link}`}>{say(one.title, locale)}</CardLink>
            ) : (
              say(one.title, locale)
            )}
          </h3>
          <p>{formatWhen(one.startsAt, one.endsAt, { locale, zone: one.timeZone })}</p>
          <Tags>
            <Tag tone={one.hasPlace ? 'mint' : 'mist'}>{t(wordOf(one))}</Tag>
          </Tags>
        </Card>
      ))}
    </Stack>
  );
}

function wordOf({ state, hasPlace, mayAnswer, link }: Mine) {
  if (hasPlace) return link ? 'hasPlace' : 'hadPlace';
  if (state === 'yes') return 'gaveUp';
  if (state === 'asked') return mayAnswer ? 'answerNow' : 'run_out';
  return state;
}
