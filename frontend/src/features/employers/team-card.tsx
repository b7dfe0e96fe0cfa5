import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tag, Tags } from '@/ui/tag';
import type { Recruiter } from '../accounts/session';
import { Deed, Deeds } from '../work/deed';
import { removeRecruiter } from './team.actions';

export async function TeamCard(props: {
  locale: Locale;
  recruiter: components['schemas']['Recruiter'];
  me: Recruiter;
}) {
  const { locale, recruiter, me } = props;
  const t = await getTranslations('employer.team');
  const { id, name, email, phone, owner } = recruiter;
  return (
    <Card as="li">
      <h2>{name}</h2>
      <Tags>
        {owner && <Tag tone="sun">{t('owner')}</Tag>}
        {id === me.id && <Tag>{t('you')}</Tag>}
      </Tags>
      <p>
        <a href={`mailto:${email}`}>{email}</a>
      </p>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>{phone}</a>
        </p>
      )}
      {me.owner && (
        <Deeds>
          <ButtonLink tone="ghost" href={`?change=${id}#person`}>
            {t('changeShort')}
          </ButtonLink>
          {!owner && (
            <Deed locale={locale} tone="danger" action={removeRecruiter.bind(null, locale, id)}>
              {t('remove')}
            </Deed>
          )}
        </Deeds>
      )}
    </Card>
  );
}
