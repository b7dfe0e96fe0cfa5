import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, Stack } from '@/ui/card';
import { DefinitionList } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';
import { formatDay, formatWhen } from '@/ui/time';
import { Deed } from '../my/deed';
import { phoneLink } from '../work/phone-link';
import { say } from '../work/say';
import { answerEvening } from './evening.actions';
import styles from './proposals.module.css';
import type { MyEveningProposal } from './proposals.types';

interface Props {
  locale: Locale;
  asked: MyEveningProposal;
  link: string;
}

/** One question: will you come? And afterwards, how it stands. */
export async function MyEvening(props: Props) {
  const { locale, asked } = props;
  const t = await getTranslations('proposals.evening.my');
  const { event, ohjaamo, state, proposedBy: who } = asked;
  const zone = event.timeZone;
  const isQuestion = (state === 'asked' || state === 'later' || state === 'full') && event.isComing;
  const tables = event.tables.filter(({ id }) => !asked.tableId || id === asked.tableId);
  const hosts = tables.flatMap(
    ({ employerName, topic }) => employerName ?? (topic ? say(topic, locale) : []),
  );
  const { name, street, city } = event.place;
  return (
    <>
      <PageTitle
        title={say(event.title, locale)}
        lead={isQuestion ? t('lead', { who, ohjaamo: ohjaamo.name }) : undefined}
      />
      <HowItStands {...props} />
      {asked.words && state !== 'withdrawn' && (
        <Card ground="mist">
          <p className={styles.words}>{asked.words}</p>
          <p>{who}</p>
        </Card>
      )}
      <Card poster={event.id}>
        <DefinitionList
          items={[
            { name: t('when'), text: formatWhen(event.startsAt, event.endsAt, { locale, zone }) },
            { name: t('where'), text: [name, street, city].filter(Boolean).join(', ') },
            { name: t('meets'), text: hosts.join(', ') },
          ]}
        />
      </Card>
      {isQuestion && <Question {...props} />}
      <p>{t.rich('call', { ohjaamo: ohjaamo.name, ...phoneLink(ohjaamo.phone) })}</p>
    </>
  );
}

/** Yes, no or later; nothing happens before one of them is tapped. */
async function Question({ locale, asked, link }: Props) {
  const t = await getTranslations('proposals.evening.my');
  const say = (what: 'acceptance' | 'refusal' | 'postponement') =>
    answerEvening.bind(null, locale, link, what);
  return (
    <Stack>
      <Deed locale={locale} tone="primary" wide action={say('acceptance')}>
        {asked.state === 'full' ? t('tryAgain') : t('yes')}
      </Deed>
      <p>{t('yesHint')}</p>
      <Deed locale={locale} wide action={say('refusal')}>
        {t('no')}
      </Deed>
      {asked.mayLater && (
        <Deed locale={locale} wide action={say('postponement')}>
          {t('later')}
        </Deed>
      )}
    </Stack>
  );
}

async function HowItStands({ locale, asked }: Props) {
  const t = await getTranslations('proposals.evening.my');
  const { state, event, place, askAgainAt, waitingPartId } = asked;
  const zone = event.timeZone;
  if (place)
    return (
      <Notice tone="success" live title={t('said.yes')}>
        <p className={styles.meets}>{formatWhen(place.startsAt, undefined, { locale, zone })}</p>
        <p>{t('confirmation')}</p>
      </Notice>
    );
  if (!event.isComing && state !== 'withdrawn') return <Notice live title={t('said.run_out')} />;
  if (state === 'asked') return null;
  if (state === 'later')
    return (
      <Notice
        live
        title={t('said.later', { when: askAgainAt ? formatDay(askAgainAt, { locale, zone }) : '' })}
      />
    );
  return (
    <Notice live title={state === 'yes' ? t('said.cancelled') : t(`said.${state}`)}>
      {state === 'full' && waitingPartId ? (
        <ButtonLink href={`/${locale}/wait/${waitingPartId}?event=${event.id}`}>{t('wait')}</ButtonLink>
      ) : (
        <ButtonLink tone="ghost" href={`/${locale}/events/${event.id}`}>
          {t('toEvent')}
        </ButtonLink>
      )}
    </Notice>
  );
}
