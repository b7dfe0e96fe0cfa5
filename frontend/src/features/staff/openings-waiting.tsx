import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Card, CardGrid, CardRow } from '@/ui/card';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { catalogue, namesOf } from '../work/catalogue';
import { Deed } from '../work/deed';
import { say } from '../work/say';
import { approveOpening, declineOpening } from './approval.actions';
import { Decline } from './decline';

export async function OpeningsWaiting(props: {
  locale: Locale;
  openings: components['schemas']['OwnOpening'][];
}) {
  const { locale, openings } = props;
  const t = await getTranslations('staff.approvals');
  if (openings.length === 0) return null;
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  return (
    <Section id="openings" title={t('openings')}>
      <CardGrid>
        {openings.map((opening) => (
          <Card key={opening.id} as="li">
            <Tags>
              <Tag tone="sun">{kinds.get(opening.kind)}</Tag>
              {opening.minorsWelcome && <Tag tone="mint">{t('minors')}</Tag>}
              {opening.hidden && <Tag tone="lilac">{t('hidden')}</Tag>}
            </Tags>
            <h3>
              <a href={`/${locale}/staff/openings/${opening.id}`}>{opening.title}</a>
            </h3>
            <CardRow>
              <span>{opening.employer.name}</span>
              <span>{opening.details.pay}</span>
            </CardRow>
            <p>{opening.description}</p>
            {opening.warnings.map((warning) => (
              <p key={warning.regulation}>
                <Tag tone="coral" icon="warn">
                  {t('warning')}
                </Tag>{' '}
                {say(warning.explanation, locale)}
              </p>
            ))}
            <Deed locale={locale} tone="primary" action={approveOpening.bind(null, locale, opening.id)}>
              {t('publish')}
            </Deed>
            <Decline
              locale={locale}
              action={declineOpening.bind(null, locale, opening.id)}
              word={t('return')}
            />
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
