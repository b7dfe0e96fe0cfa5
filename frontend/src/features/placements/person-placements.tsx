import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/page';
import { Tags } from '@/ui/tag';
import { formatDay } from '@/ui/time';
import { need } from '../work/need';
import { say } from '../work/say';
import { PlacementStatus } from './placement-facts';
import { WaitingList } from './placements-table';
import styles from './placements.module.css';

const ZONE = 'Europe/Helsinki';

/** Where this person starts, and the firms with which both want to go on. */
export async function PersonPlacements({ locale, personId }: { locale: Locale; personId: string }) {
  const t = await getTranslations('placements.person');
  const call = { params: { path: { id: personId } } };
  const found = need(locale, await ask((await api()).GET('/api/staff/people/{id}/placements', call)));
  const begin = `/${locale}/staff/placements/new?person=${personId}`;
  return (
    <Section title={t('title')} id="placements">
      {found.placements.length === 0 && <p>{t('none')}</p>}
      {found.placements.map(({ id, title, employer, status, waiting }) => (
        <article key={id} className={styles.step}>
          <h3>
            <a href={`/${locale}/staff/placements/${id}`}>
              {[title, employer?.name].filter(Boolean).join(' · ')}
            </a>
          </h3>
          <Tags>
            <PlacementStatus status={status} />
          </Tags>
          <WaitingList locale={locale} waiting={waiting} />
        </article>
      ))}
      {found.wantToGoOn.length > 0 && (
        <>
          <h3>{t('goOn')}</h3>
          {found.wantToGoOn.map(({ employer, event, at }) => (
            <div key={employer.id} className={styles.step}>
              <p>
                {t('goOnLine', {
                  employer: employer.name,
                  event: say(event, locale),
                  day: formatDay(at, { locale, zone: ZONE }),
                })}
              </p>
              <p>
                <ButtonLink tone="ghost" href={`${begin}&employer=${employer.id}&origin=meeting`}>
                  {t('goOnDo', { employer: employer.name })}
                </ButtonLink>
              </p>
            </div>
          ))}
        </>
      )}
      <p>
        <ButtonLink tone="ghost" href={begin}>
          {t('begin')}
        </ButtonLink>
      </p>
    </Section>
  );
}
