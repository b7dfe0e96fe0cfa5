import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card, CardGrid, CardLink, CardRow } from '@/ui/card';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { dayText, say } from '../work/say';
import { serviceKinds, type Service } from './referrals.types';
import { agesOf } from './service-facts';

/** The catalogue by what it is for; what nobody has looked at for long says so. */
export async function ServicesList({ locale, services }: { locale: Locale; services: Service[] }) {
  const t = await getTranslations('referrals');
  const groups = serviceKinds
    .map((kind) => ({ kind, here: services.filter((service) => service.kind === kind) }))
    .filter(({ here }) => here.length > 0);
  return groups.map(({ kind, here }) => (
    <Section key={kind} title={t(`kinds.${kind}`)}>
      <CardGrid>
        {here.map((service) => (
          <Card key={service.id} as="li">
            {service.isOld && (
              <Tags>
                <Tag tone="coral" icon="warn">
                  {t('services.old')}
                </Tag>
              </Tags>
            )}
            <h3>
              <CardLink href={`/${locale}/staff/services/${service.id}`}>
                {say(service.name, locale)}
              </CardLink>
            </h3>
            <p>{say(service.what, locale)}</p>
            <CardRow>
              <span>{agesOf(service)}</span>
              <span>{t('services.checked', { day: dayText(service.checkedOn, locale) })}</span>
            </CardRow>
          </Card>
        ))}
      </CardGrid>
    </Section>
  ));
}
