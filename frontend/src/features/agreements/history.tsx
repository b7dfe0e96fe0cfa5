import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { formatWhen } from '@/ui/time';
import { Fold } from '../work/fold';
import type { Agreement } from './agreement.types';

/** Who said what to which version, and all versions there were. */
export async function History(props: { locale: Locale; agreement: Agreement; zone: string }) {
  const { locale, agreement, zone } = props;
  const t = await getTranslations('agreements');
  const when = (instant: string) => formatWhen(instant, undefined, { locale, zone });
  return (
    <Section title={t('said.title')} id="said">
      {agreement.answers.length === 0 && <p>{t('said.none')}</p>}
      <Rows>
        {agreement.answers.map(({ id, party, answer, version, reason, words, saidAt }) => (
          <li key={id}>
            {t(`said.${answer}`, {
              party: t(`party.${party}`),
              version,
              reason: reason ? t(`reason.${reason}`) : '',
            })}
            {` · ${when(saidAt)}`}
            {words && <blockquote>{words}</blockquote>}
          </li>
        ))}
      </Rows>
      <Fold plain title={t('versions')}>
        <ul>
          {agreement.versions.map(({ version, madeBy, madeAt }) => (
            <li key={version}>{t('madeLine', { version, by: t(`madeBy.${madeBy}`), when: when(madeAt) })}</li>
          ))}
        </ul>
      </Fold>
    </Section>
  );
}
