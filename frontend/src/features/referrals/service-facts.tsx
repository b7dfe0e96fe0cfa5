import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { DefinitionList } from '@/ui/lists';
import { WebLink } from '@/ui/web-link';
import { namesOf, network } from '../work/catalogue';
import { dayText, languageName, phoneText, say } from '../work/say';
import type { Service } from './referrals.types';

/** All that staff know of a service. */
export async function ServiceFacts({ locale, service }: { locale: Locale; service: Service }) {
  const t = await getTranslations('referrals');
  const places = namesOf((await network(locale)).municipalities, locale);
  const day = dayText(service.checkedOn, locale);
  const { email, phone, website, keeper } = service;
  return (
    <DefinitionList
      items={[
        { name: t('service.what'), text: say(service.what, locale) },
        { name: t('service.how'), text: say(service.howToRefer, locale) },
        { name: t('service.consent'), text: t(`consents.${service.consent}`) },
        { name: t('service.ages'), text: await agesOf(service) },
        {
          name: t('service.places'),
          text:
            service.municipalityCodes.map((code) => places.get(code) ?? code).join(', ') ||
            t('services.allPlaces'),
        },
        {
          name: t('service.languages'),
          text: service.languages.map((code) => languageName(code, locale)).join(', '),
        },
        { name: t('service.contact'), text: <Reach email={email} phone={phone} website={website} /> },
        {
          name: t('service.kept'),
          text: [t('services.checked', { day }), keeper && t('services.keeper', { name: keeper })]
            .filter(Boolean)
            .join('. '),
        },
      ]}
    />
  );
}

export async function agesOf({ ageFrom, ageTo }: Pick<Service, 'ageFrom' | 'ageTo'>): Promise<string> {
  const t = await getTranslations('referrals.services');
  if (ageFrom === null && ageTo === null) return t('allAges');
  if (ageFrom === null) return t('agesTo', { to: ageTo ?? 0 });
  return ageTo === null ? t('agesFrom', { from: ageFrom }) : t('ages', { from: ageFrom, to: ageTo });
}

/** How to reach a service: each way as a link. */
export function Reach(props: Pick<Service, 'email' | 'phone' | 'website'>) {
  const { email, phone, website } = props;
  return (
    <>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>{phoneText(phone)}</a>
        </p>
      )}
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {website && (
        <p>
          <WebLink href={website} />
        </p>
      )}
    </>
  );
}
