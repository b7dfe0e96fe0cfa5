import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Card, CardGrid } from '@/ui/card';
import { DefinitionList } from '@/ui/lists';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { WebLink } from '@/ui/web-link';
import { Deed } from '../work/deed';
import { phoneText } from '../work/say';
import { approveEmployer, declineEmployer } from './approval.actions';
import { Decline } from './decline';

export async function EmployersWaiting(props: {
  locale: Locale;
  employers: components['schemas']['StaffEmployer'][];
}) {
  const { locale, employers } = props;
  const t = await getTranslations('staff.approvals');
  if (employers.length === 0) return null;
  return (
    <Section id="employers" title={t('employers')}>
      <CardGrid>
        {employers.map((employer) => (
          <Card key={employer.id} as="li">
            <h3>{employer.name}</h3>
            {employer.staffingFirm && (
              <Tags>
                <Tag tone="lilac">{t('staffingFirm')}</Tag>
              </Tags>
            )}
            <DefinitionList
              items={[
                { name: t('businessId'), text: employer.businessId },
                ...employer.recruiters.map(({ name, email, phone }) => ({
                  name: t('contact'),
                  text: [name, email, phone && phoneText(phone)].filter(Boolean).join(', '),
                })),
                {
                  name: t('website'),
                  text: employer.website && <WebLink href={employer.website} />,
                },
              ]}
            />
            <Deed locale={locale} tone="primary" action={approveEmployer.bind(null, locale, employer.id)}>
              {t('approveEmployer')}
            </Deed>
            <Decline
              locale={locale}
              action={declineEmployer.bind(null, locale, employer.id)}
              word={t('decline')}
            />
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
