import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, Stack } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import { Tag, Tags } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { Deed, Deeds } from '../work/deed';
import { dayText } from '../work/say';
import { seeTo } from './support.actions';
import type { Code, SupportList } from './support.types';

interface Props {
  locale: Locale;
  list: SupportList;
}

/** Worries and silence first: whoever has waited longest on top. */
export async function WhoWaits({ locale, list }: Props) {
  const t = await getTranslations('support.staff');
  return (
    <Section title={t('waiting')}>
      {list.waiting.length === 0 ? (
        <EmptyState level={3} title={t('waitingNone')} text={t('waitingNoneText')} />
      ) : (
        <Stack>
          {list.waiting.map((one) => (
            <Waiting key={one.checkInId} locale={locale} one={one} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

async function Waiting({ locale, one }: { locale: Locale; one: SupportList['waiting'][number] }) {
  const t = await getTranslations('support');
  const { supported: of, why, side } = one;
  const place = { locale, zone: of.timeZone };
  return (
    <Card as="section" ground={why === 'worried' ? 'sun' : 'surface'}>
      <h3>
        {of.person.firstName}: {of.title}
      </h3>
      <Tags>
        <Tag tone={why === 'worried' ? 'coral' : 'mist'} icon={why === 'worried' ? 'warn' : 'clock'}>
          {t(why === 'worried' ? 'staff.worried' : 'staff.noAnswer')}
        </Tag>
        <Tag>{t(`side.${side}`)}</Tag>
        {one.callMe && <Tag tone="lilac">{t('staff.callMe')}</Tag>}
      </Tags>
      {one.words && <p>{one.words}</p>}
      <p>{t('staff.since', { when: formatWhen(one.since, undefined, place) })}</p>
      <Deeds>
        <Deed locale={locale} tone="primary" action={seeTo.bind(null, locale, of.placementId, one.checkInId)}>
          {t('staff.seeTo')}
        </Deed>
        <ButtonLink
          tone="ghost"
          href={`/${locale}/staff/support/${of.placementId}`}
          aria-label={t('staff.openOf', { name: of.person.firstName })}
        >
          {t('staff.open')}
        </ButtonLink>
      </Deeds>
    </Card>
  );
}

export async function WhoStarted({ locale, list }: Props) {
  const t = await getTranslations('support');
  return (
    <Section title={t('staff.running')}>
      {list.running.length === 0 ? (
        <EmptyState level={3} title={t('staff.runningNone')} text={t('staff.runningNoneText')}>
          <ButtonLink tone="ghost" href={`/${locale}/staff/placements`}>
            {t('staff.toPlacements')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <Table
          caption={t('staff.running')}
          rows={list.running}
          rowKey={({ placementId }) => placementId}
          columns={[
            {
              key: 'who',
              title: t('staff.who'),
              cell: ({ placementId, person }) => (
                <a
                  href={`/${locale}/staff/support/${placementId}`}
                  aria-label={t('staff.openOf', { name: person.firstName })}
                >
                  {person.firstName}
                </a>
              ),
            },
            {
              key: 'what',
              title: t('staff.what'),
              cell: ({ title, employer }) => (employer ? `${title}, ${employer.name}` : title),
            },
            { key: 'supporter', title: t('staff.supporter'), cell: ({ supporter }) => supporter?.name },
            {
              key: 'next',
              title: t('staff.next'),
              cell: ({ next }) =>
                next &&
                t('staff.nextText', { code: t(`code.${next.code as Code}`), day: dayText(next.day, locale) }),
            },
          ]}
        />
      )}
    </Section>
  );
}
