import { getTranslations } from 'next-intl/server';
import type { EventView } from '@/api/public-queries';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { phoneText } from '../work/say';
import styles from './event-page.module.css';

/** Whom to ask, also about what one needs to be able to come. */
export async function Contact({ locale, event }: { locale: Locale; event: EventView }) {
  const t = await getTranslations('event.contact');
  const { contact, ohjaamo } = event;
  const subject = encodeURIComponent(say(event.title, locale));
  return (
    <div>
      <p>{t('text', { ohjaamo: ohjaamo.name })}</p>
      <p className={styles.contact}>
        <a href={`tel:${contact.phone}`}>{t('call', { phone: phoneText(contact.phone) })}</a>
        <a href={`mailto:${contact.email}?subject=${subject}`}>{contact.email}</a>
      </p>
    </div>
  );
}
