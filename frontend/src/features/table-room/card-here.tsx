import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { confirmPath } from '../accounts/paths';
import { SharedCard } from '../people/shared-card';
import { tablePath } from './table-path';
import styles from './table.module.css';

/** The card of whoever sits here, while they share it; whoever looks has shown twice who they are, or is asked to. */
export async function CardHere(props: { locale: Locale; consentId: string; eventId: string }) {
  const { locale, consentId, eventId } = props;
  const t = await getTranslations('table.card');
  const params = { path: { id: consentId } };
  const { data, problem } = await ask((await api()).GET('/api/employer/shared-cards/{id}', { params }));
  if (data) return <SharedCard locale={locale} card={data} level={3} />;
  if (problem.code !== 'second_factor_needed') return null;
  const isNew = 'next' in problem && problem.next === 'enrol';
  return (
    <div className={styles.quiet}>
      <p>{t('strong')}</p>
      <div>
        <ButtonLink
          tone="ghost"
          href={isNew ? `/${locale}/security` : confirmPath(locale, tablePath(locale, eventId))}
        >
          {t('prove')}
        </ButtonLink>
      </div>
    </div>
  );
}
