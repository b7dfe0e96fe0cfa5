import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { DefinitionList, Steps } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { isAgreedInWriting } from '../agreements/is-agreed-in-writing';
import { catalogue, namesOf } from '../work/catalogue';
import { OhjaamoPhone } from '../work/phone-link';
import { dayText, say } from '../work/say';
import { daysText, PlacementStatus, PlacementTimes } from './placement-facts';
import { stepTones } from './placement-steps';
import type { EmployerPlacement } from './placement.types';

/** Who is to start with the firm, of those who let it see that. */
export async function EmployerPlacements(props: { locale: Locale; placements: EmployerPlacement[] }) {
  const { locale, placements } = props;
  const t = await getTranslations('placements');
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  if (placements.length === 0)
    return (
      <EmptyState title={t('employer.none')} text={t('employer.noneText')}>
        <ButtonLink href={`/${locale}/employer/openings`}>{t('employer.toOpenings')}</ButtonLink>
      </EmptyState>
    );
  return (
    <Table
      caption={t('employer.title')}
      rows={placements}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          title: t('staff.person'),
          cell: ({ id, firstName }) => <a href={`/${locale}/employer/placements/${id}`}>{firstName}</a>,
        },
        {
          key: 'what',
          title: t('staff.what'),
          cell: ({ title, kind }) => [title, kinds.get(kind)].filter(Boolean).join(' · '),
        },
        { key: 'state', title: t('staff.state'), cell: ({ status }) => <PlacementStatus status={status} /> },
        {
          key: 'turn',
          title: t('employer.yourTurn'),
          cell: (one) => <YourTurn locale={locale} placement={one} />,
        },
        { key: 'days', title: t('staff.days'), cell: (one) => daysText(one, locale) },
      ]}
    />
  );
}

interface Props {
  locale: Locale;
  placement: EmployerPlacement;
}

/** The steps that wait for the firm. */
async function YourTurn({ locale, placement }: Props) {
  const t = await getTranslations('placements');
  const own = placement.waiting.filter(({ doneBy }) => doneBy === 'employer');
  if (own.length === 0) return t('employer.nothing');
  return own
    .map(({ name, dueOn }) =>
      [say(name, locale), dueOn && t('staff.due', { day: dayText(dueOn, locale) })]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

/** One of them: days and hours, how far it is, what is needed, whom to call. */
export async function EmployerPlacementView({ locale, placement }: Props) {
  const t = await getTranslations('placements');
  const { id, kind, ohjaamo, supporter } = placement;
  const agreement = (await isAgreedInWriting(kind, locale)) && (
    <a href={`/${locale}/employer/placements/${id}/agreement`}>{t('one.openAgreement')}</a>
  );
  return (
    <>
      <Notice title={t('employer.shownBecause')} />
      <Section title={t('employer.yourTurn')}>
        <p>
          <YourTurn locale={locale} placement={placement} />
        </p>
        {placement.extractNeeded && <p>{t('employer.extract')}</p>}
      </Section>
      <PlacementTimes locale={locale} times={placement} />
      <Section title={t('one.steps')}>
        <Steps
          items={placement.steps.map(({ name, state, doneBy }) => ({
            text: (
              <>
                {say(name, locale)}{' '}
                <Tag tone={stepTones[state]} icon={state === 'done' ? 'check' : undefined}>
                  {state === 'done' || state === 'not_needed'
                    ? t(`stepState.${state}`)
                    : `${t(`stepState.${state}`)}: ${t(`who.${doneBy}`)}`}
                </Tag>
              </>
            ),
          }))}
        />
      </Section>
      <DefinitionList
        items={[
          { name: t('one.agreement'), text: agreement || null },
          { name: t('supporter.title'), text: supporter },
          { name: t('who.staff'), text: <OhjaamoPhone ohjaamo={ohjaamo} /> },
        ]}
      />
    </>
  );
}
