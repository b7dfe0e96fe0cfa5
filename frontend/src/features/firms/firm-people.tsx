import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { Tag } from '@/ui/tag';
import { Contact } from '../desk/contact';
import { Deed, Deeds } from '../work/deed';
import { removeContact } from './firms.actions';
import styles from './firms.module.css';
import { firmPath, type Firm } from './firms.types';

/** Whom to talk to: those of the record, and those who have an account. */
export async function FirmPeople({ locale, firm }: { locale: Locale; firm: Firm }) {
  const t = await getTranslations('firms.people');
  const form = firmPath(locale, firm.id, '/contact');
  return (
    <Section title={t('title')} id="people">
      {firm.contacts.length + firm.recruiters.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.plain}>
        {firm.contacts.map(({ id, name, role, phone, email, note }) => (
          <li key={id} className={styles.line}>
            <b>{role ? `${name}, ${role}` : name}</b>
            {phone && <Contact contact={phone} />}
            {email && <Contact contact={email} />}
            {note && <p className={styles.words}>{note}</p>}
            <Deeds>
              <a href={`${form}?contact=${id}`} aria-label={`${t('change')}: ${name}`}>
                {t('change')}
              </a>
              <Deed locale={locale} action={removeContact.bind(null, locale, firm.id, id)}>
                {`${t('remove')}: ${name}`}
              </Deed>
            </Deeds>
          </li>
        ))}
        {firm.recruiters.map(({ id, name, phone, email }) => (
          <li key={id} className={styles.line}>
            <b>{name}</b> <Tag tone="lilac">{t('account')}</Tag>
            <Contact contact={phone ?? email} />
          </li>
        ))}
      </ul>
      <a href={form}>{t('add')}</a>
    </Section>
  );
}
