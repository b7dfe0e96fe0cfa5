import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonRow } from '@/ui/button';
import { Card } from '@/ui/card';
import { DefinitionList, Steps } from '@/ui/lists';
import { Main, PageTitle, Section } from '@/ui/page';
import { Tag } from '@/ui/tag';
import { isAgreedInWriting } from '../agreements/is-agreed-in-writing';
import { Deed } from '../my/deed';
import { MyNavigation } from '../people/my-navigation';
import { OhjaamoPhone } from '../work/phone-link';
import { keepHidden, letSee } from './my.actions';
import { myStepName, NextStep } from './next-step';
import { PlacementDone } from './placement-about';
import { PlacementStatus, PlacementTimes } from './placement-facts';
import { stepTones } from './placement-steps';
import type { MyPlacement } from './placement.types';

interface Props {
  locale: Locale;
  placement: MyPlacement;
}

/** One start of the young person: the one question, what comes next, when and where. */
export async function MyPlacementPage({ locale, placement, done }: Props & { done?: string }) {
  const t = await getTranslations('placements');
  const { ohjaamo, supporter } = placement;
  return (
    <Main>
      <MyNavigation locale={locale} />
      <PlacementDone what={done} />
      <PageTitle title={placement.title} lead={placement.employer?.name}>
        <PlacementStatus status={placement.status} />
      </PageTitle>
      <SharingQuestion locale={locale} placement={placement} />
      <Section title={t('my.next')}>
        <NextStep locale={locale} placement={placement} />
        {placement.authorityDecides && <p>{t('my.authority')}</p>}
      </Section>
      <PlacementTimes locale={locale} times={placement} />
      <Section title={t('my.steps')}>
        <Steps
          items={await Promise.all(
            placement.steps.map(async (step) => ({
              text: (
                <>
                  {await myStepName(step, locale)}{' '}
                  <Tag tone={stepTones[step.state]} icon={step.state === 'done' ? 'check' : undefined}>
                    {t(`stepState.${step.state}`)}
                  </Tag>
                </>
              ),
            })),
          )}
        />
      </Section>
      {(await isAgreedInWriting(placement.kind, locale)) && (
        <p>
          <a href={`/${locale}/my/placements/${placement.id}/agreement`}>{t('my.agreement')}</a>
        </p>
      )}
      <DefinitionList
        items={[
          { name: t('my.supporter'), text: supporter },
          { name: t('my.contact'), text: <OhjaamoPhone ohjaamo={ohjaamo} /> },
        ]}
      />
    </Main>
  );
}

/** The one thing that is asked: whether the workplace may see it. */
async function SharingQuestion({ locale, placement }: Props) {
  const t = await getTranslations('placements.my');
  const { id, shared, sharingRefused, signed, isOver } = placement;
  if (!placement.employer || (isOver && !shared)) return null;
  const employer = placement.employer.name;
  const yes = (
    <Deed locale={locale} tone="primary" action={letSee.bind(null, locale, id)}>
      {t('yes')}
    </Deed>
  );
  if (shared)
    return (
      <Card ground="mist" as="section">
        <p>{t('said', { employer })}</p>
        {signed && <p>{t('signed', { employer })}</p>}
        <Deed locale={locale} action={keepHidden.bind(null, locale, id)}>
          {t('takeBack')}
        </Deed>
      </Card>
    );
  if (sharingRefused)
    return (
      <Card ground="mist" as="section">
        <p>{t(signed ? 'signed' : 'saidNo', { employer })}</p>
        {yes}
      </Card>
    );
  return (
    <Card ground="sun" as="section">
      <h2>{t('question', { employer })}</h2>
      <p>{t('sees')}</p>
      <ButtonRow>
        {yes}
        <Deed locale={locale} action={keepHidden.bind(null, locale, id)}>
          {t('no')}
        </Deed>
      </ButtonRow>
    </Card>
  );
}
