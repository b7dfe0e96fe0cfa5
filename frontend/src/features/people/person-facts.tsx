import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { DefinitionList } from '@/ui/lists';
import { Section } from '@/ui/page';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { formatDay, formatLastDay, formatWhen } from '@/ui/time';
import { Contact } from '../desk/contact';
import { liftNonDisclosure, setNonDisclosure } from '../data/staff.actions';
import { Deed } from '../work/deed';
import { languageName, say } from '../work/say';
import { CardView } from './card-view';
import type { PersonPage } from './people.types';
import { confirmAddress } from './staff.actions';

const ZONE = 'Europe/Helsinki';

/** How to reach the person, whether the address was seen to be theirs, and the deed that says so. */
export async function PersonFacts({ locale, person }: { locale: Locale; person: PersonPage }) {
  const t = await getTranslations('people');
  const { confirmed, contact } = person;
  const when = confirmed && formatDay(confirmed.at, { locale, zone: ZONE });
  return (
    <>
      {person.nonDisclosure && (
        <Tag tone="coral" icon="warn">
          {t('nonDisclosure')}
        </Tag>
      )}
      <Deed
        locale={locale}
        action={(person.nonDisclosure ? liftNonDisclosure : setNonDisclosure).bind(null, locale, person.id)}
      >
        {person.nonDisclosure ? t('liftNonDisclosure') : t('setNonDisclosure')}
      </Deed>
      <DefinitionList
        items={[
          { name: t('contact'), text: <Contact contact={contact} /> },
          { name: t('language'), text: languageName(person.language, locale) },
          {
            name: t('confirmed'),
            text: confirmed ? t('confirmedBy', { when: when ?? '', by: confirmed.by }) : t('notConfirmed'),
          },
        ]}
      />
      {!confirmed && contact && (
        <>
          <p>{t('confirmText')}</p>
          <Deed locale={locale} action={confirmAddress.bind(null, locale, person.id)}>
            {t('confirm')}
          </Deed>
        </>
      )}
    </>
  );
}

/** The card, when it was shared with us. */
export async function PersonCard({ locale, person }: { locale: Locale; person: PersonPage }) {
  const t = await getTranslations('people');
  const { card, firstName } = person;
  return (
    <Section title={t('card')}>
      {card ? (
        <>
          <CardView locale={locale} firstName={firstName} content={card.content} level={3} />
          <p>
            {t('cardUntil', {
              name: card.ohjaamoName,
              day: formatLastDay(card.until, { locale, zone: ZONE }),
            })}
          </p>
        </>
      ) : (
        <p>{t('noCard')}</p>
      )}
    </Section>
  );
}

/** What they came and come to at our Ohjaamo. */
export async function PersonRegistrations({ locale, person }: { locale: Locale; person: PersonPage }) {
  const t = await getTranslations('people');
  return (
    <Section title={t('registrations')}>
      {person.registrations.length === 0 ? (
        <p>{t('noRegistrations')}</p>
      ) : (
        <Table
          caption={t('registrations')}
          rows={person.registrations}
          rowKey={({ id }) => id}
          columns={[
            { key: 'event', title: t('event'), cell: ({ title }) => say(title, locale) },
            {
              key: 'when',
              title: t('when'),
              cell: ({ startsAt, timeZone }) => formatWhen(startsAt, undefined, { locale, zone: timeZone }),
            },
            { key: 'state', title: t('state'), cell: ({ status }) => t(`status.${status}`) },
          ]}
        />
      )}
    </Section>
  );
}
