import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Quarter } from '@/ui/icons';
import { catalogue } from '../work/catalogue';
import { Fold } from '../work/fold';
import { say } from '../work/say';
import styles from './opening-form.module.css';

/** What the law says about workers of 15–17, in plain words, and where each limit comes from. */
export async function MinorsExplained({ locale }: { locale: Locale }) {
  const t = await getTranslations('employer.minors');
  const { regulations } = await catalogue(locale);
  const rules = regulations.filter(({ code }) => code.startsWith('minors_'));
  if (rules.length === 0) return null;
  return (
    <div className={styles.explained}>
      <Quarter />
      <div>
        <b>{t('title')}</b>
        <ul>
          {rules.map(({ code, explanation }) => (
            <li key={code}>{say(explanation, locale)}</li>
          ))}
        </ul>
        <p>{t('hazards')}</p>
        <Fold plain title={t('source')}>
          <ul className={styles.source}>
            {rules.map((rule) => (
              <li key={rule.code}>
                <a href={rule.source}>
                  {rule.law}, {rule.section}
                </a>{' '}
                – {say(rule.explanation, locale)}
              </li>
            ))}
          </ul>
        </Fold>
      </div>
    </div>
  );
}
