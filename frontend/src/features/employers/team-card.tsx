import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tag, Tags } from '@/ui/tag';
import type { Recruiter } from '../accounts/session';
import { Deed, Deeds } from '../work/deed';
import { Fold } from '../work/fold';
import { dayText, phoneText } from '../work/say';
import { handOver, inviteAgain, removeRecruiter } from './team.actions';

export async function TeamCard(props: {
  locale: Locale;
  recruiter: components['schemas']['TeamMember'];
  me: Recruiter;
}) {
  const { locale, recruiter, me } = props;
  const t = await getTranslations('employer.team');
  const { id, name, email, phone, owner, invitation } = recruiter;
  return (
    <Card as="li">
      <h2>{name}</h2>
      <Tags>
        {owner && <Tag tone="sun">{t('owner')}</Tag>}
        {id === me.id && <Tag>{t('you')}</Tag>}
        {invitation && (
          <Tag tone={invitation.isOver ? 'coral' : 'lilac'} icon={invitation.isOver ? 'clock' : 'hold'}>
            {invitation.isOver
              ? t('over')
              : t('invited', { day: dayText(invitation.endsAt.slice(0, 10), locale) })}
          </Tag>
        )}
      </Tags>
      <p>
        <a href={`mailto:${email}`}>{email}</a>
      </p>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>{phoneText(phone)}</a>
        </p>
      )}
      {me.owner && (
        <Deeds>
          <ButtonLink tone="ghost" href={`?change=${id}#person`}>
            {t('changeShort')}
          </ButtonLink>
          {invitation && (
            <Deed locale={locale} action={inviteAgain.bind(null, locale, id)}>
              {t('inviteAgain')}
            </Deed>
          )}
          {!owner && (
            <Deed locale={locale} tone="danger" action={removeRecruiter.bind(null, locale, id)}>
              {t('remove')}
            </Deed>
          )}
        </Deeds>
      )}
      {me.owner && !owner && !invitation && (
        <Fold plain title={t('handOver')}>
          <p>{t('handOverText', { name })}</p>
          <Deed locale={locale} tone="danger" action={handOver.bind(null, locale, id)}>
            {t('handOverDo')}
          </Deed>
        </Fold>
      )}
    </Card>
  );
}
