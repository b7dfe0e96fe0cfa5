import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { Tag } from '@/ui/tag';
import { formatDay, formatTime } from '@/ui/time';
import { Deed } from '../work/deed';
import { endOthers, endSession } from './security.actions';
import type { Security } from './security';

const machines = ['phone', 'tablet', 'computer'] as const;
const browsers = ['chrome', 'firefox', 'safari', 'edge', 'samsung'] as const;
const known = <Word extends string>(words: readonly Word[], word: string | undefined): Word | 'other' =>
  words.find((one) => one === word) ?? 'other';

/** Where one is signed in: a coarse word for each place, enough to see one that is not one's own. */
export async function Sessions({ locale, mine }: { locale: Locale; mine: Security }) {
  const t = await getTranslations('security');
  const place = { locale, zone: 'Europe/Helsinki' };
  const name = (device: string | null) => {
    const [machine, browser] = (device ?? '').split(' ');
    return `${t(`machine.${known(machines, machine)}`)}, ${t(`browser.${known(browsers, browser)}`)}`;
  };
  const others = mine.sessions.filter(({ current }) => !current);
  return (
    <Section title={t('sessions')} id="sessions">
      <Rows>
        {mine.sessions.map(({ id, device, beganAt, strength, current }) => (
          <li key={id}>
            <p>
              <b>{name(device)}</b>, {t(`strength.${strength}`)}.{' '}
              {t('began', { time: `${formatDay(beganAt, place)} ${formatTime(beganAt, place)}` })}{' '}
              {current && <Tag tone="mint">{t('current')}</Tag>}
            </p>
            {!current && (
              <Deed locale={locale} action={endSession.bind(null, locale, id)}>
                {t('endOne')}
              </Deed>
            )}
          </li>
        ))}
      </Rows>
      {others.length > 0 && (
        <Deed locale={locale} action={endOthers.bind(null, locale)}>
          {t('endOthers')}
        </Deed>
      )}
    </Section>
  );
}
