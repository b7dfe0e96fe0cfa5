import { getTranslations } from 'next-intl/server';
import { Deed, Deeds } from '@/features/work/deed';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { formatWhen } from '@/ui/time';
import { PlanDeed } from './plan-deed';
import { PlanFaults } from './plan-faults';
import { peopleWithAnotherEvening, plannedTables } from './plan-grid';
import { Planning } from './planning';
import { dropPlan } from './rotation.actions';
import type { Rotation } from './rotation.types';

interface Props {
  locale: Locale;
  rotation: Rotation;
  here: string;
}

/** Where the planning stands, in words, and the one next thing to do. */
export async function NextStep({ locale, rotation, here }: Props) {
  const t = await getTranslations('rotationStaff.next');
  const { event, draft, published, begun, closed, outOfDate } = rotation;
  const room = `/${locale}/staff/events/${event.id}/room`;
  if (closed) return <Notice title={t('closed')} />;
  if (begun)
    return (
      <Notice title={t('begun')}>
        <p>
          <a href={room}>{t('toRoom')}</a>
        </p>
      </Notice>
    );
  if (draft?.status === 'planning')
    return <Planning locale={locale} eventId={event.id} plan={draft} here={here} />;
  if (draft?.status === 'failed')
    return <PlanFaults rotation={rotation} plan={draft} here={here} locale={locale} />;
  if (draft) return <DraftStep locale={locale} rotation={rotation} here={here} />;
  if (published)
    return (
      <>
        <Notice
          tone="success"
          title={t('published', {
            when: formatWhen(published.publishedAt ?? published.askedAt, undefined, {
              locale,
              zone: event.timeZone,
            }),
          })}
        >
          <p>{t('publishedText')}</p>
        </Notice>
        {outOfDate && <Notice tone="warn" title={t('outOfDate')} />}
        <Deeds>
          <PlanDeed
            locale={locale}
            eventId={event.id}
            basedOn={published.id}
            tone={outOfDate ? 'primary' : 'ghost'}
          >
            {t('planAgain')}
          </PlanDeed>
          <ButtonLink tone="sun" href={`${here}/print`}>
            {t('print')}
          </ButtonLink>
        </Deeds>
      </>
    );
  return <FirstStep locale={locale} rotation={rotation} here={here} />;
}

/** Nothing is planned yet: what is missing for it, or the button. */
async function FirstStep({ locale, rotation }: Props) {
  const t = await getTranslations('rotationStaff.next');
  const { event, people } = rotation;
  const back = `/${locale}/staff/events/${event.id}`;
  const tables = plannedTables(rotation).length;
  return (
    <Card ground="sun" as="section">
      <h2>{tables === 0 ? t('noTables') : people.length === 0 ? t('nobody') : t('ready')}</h2>
      <p>
        {tables === 0
          ? t('noTablesText')
          : people.length === 0
            ? t('nobodyText')
            : t('readyText', { people: people.length, tables, rounds: rotation.rounds.length })}
      </p>
      {tables === 0 ? (
        <ButtonLink tone="ink" href={`${back}#tables`}>
          {t('giveTables')}
        </ButtonLink>
      ) : people.length === 0 ? (
        <ButtonLink tone="ink" href={`${back}/register`}>
          {t('register')}
        </ButtonLink>
      ) : (
        <PlanDeed locale={locale} eventId={event.id} basedOn={null} tone="ink">
          {t('plan')}
        </PlanDeed>
      )}
    </Card>
  );
}

/** A draft that nobody has been told: what publishing would change, and the ways on. */
async function DraftStep({ locale, rotation, here }: Props) {
  const t = await getTranslations('rotationStaff.next');
  const { event, draft, published, outOfDate } = rotation;
  if (!draft) return null;
  const different = peopleWithAnotherEvening(published, draft).length;
  return (
    <>
      {outOfDate && (
        <Notice tone="warn" title={t('outOfDate')}>
          <p>{t('outOfDateText')}</p>
        </Notice>
      )}
      <Card ground="sun" as="section">
        <h2>{t('draft')}</h2>
        <p>{published ? t('different', { count: different }) : t('draftText')}</p>
        <Deeds>
          <ButtonLink tone="ink" href={`${here}/publish`}>
            {t('publish')}
          </ButtonLink>
          <PlanDeed locale={locale} eventId={event.id} basedOn={draft.id} tone="ghost">
            {t('planAgain')}
          </PlanDeed>
          <Deed
            locale={locale}
            tone="ghost"
            action={dropPlan.bind(null, locale, event.id, draft.id, 'planDropped')}
          >
            {t('drop')}
          </Deed>
        </Deeds>
      </Card>
    </>
  );
}
