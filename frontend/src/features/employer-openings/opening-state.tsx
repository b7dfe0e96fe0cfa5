import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { fieldId } from '@/ui/field-id';
import type { IconName } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { Tag } from '@/ui/tag';
import { say } from '../work/say';
import { OPENING_FORM } from './opening-fields';
import { formName, openingLabels } from './opening-words';

export type OwnOpening = components['schemas']['OwnOpening'];
type Status = OwnOpening['status'];

const looks: Record<Status, { tone: 'mist' | 'sun' | 'mint' | 'coral' | 'lilac'; icon?: IconName }> = {
  draft: { tone: 'mist' },
  waiting: { tone: 'sun', icon: 'hold' },
  published: { tone: 'mint', icon: 'check' },
  paused: { tone: 'lilac', icon: 'clock' },
  filled: { tone: 'mist', icon: 'check' },
  closed: { tone: 'mist', icon: 'cross' },
  run_out: { tone: 'coral', icon: 'clock' },
};

/** How an opening stands; one that is hidden is open, and published nowhere. */
export async function OpeningStatus({ status, hidden }: Pick<OwnOpening, 'status' | 'hidden'>) {
  const t = await getTranslations('employer.openings.status');
  return (
    <>
      <Tag {...looks[status]}>{t(status === 'published' && hidden ? 'open' : status)}</Tag>
      {hidden && <Tag tone="lilac">{t('hidden')}</Tag>}
    </>
  );
}

/** What stands in the way: sent back and why, what is still missing, what the law says about what is written. */
export async function OpeningObstacles({ locale, opening }: { locale: Locale; opening: OwnOpening }) {
  const t = await getTranslations('employer.opening');
  const labels = await openingLabels(locale);
  const { returnedBecause, missing, warnings, status } = opening;
  return (
    <>
      {returnedBecause && (
        <Notice tone="warn" title={t('returned')}>
          <p>{returnedBecause}</p>
        </Notice>
      )}
      {status === 'draft' && missing.length > 0 && (
        <Notice title={t('missing')}>
          <ul>
            {missing.map(formName).map((name) => (
              <li key={name}>
                <a href={`#${fieldId(name, OPENING_FORM)}`}>{labels[name] ?? name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warn" title={t('warnings')}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.regulation}>
                {say(warning.explanation, locale)}{' '}
                <a href={warning.source}>
                  {warning.law}, {warning.section}
                </a>
              </li>
            ))}
          </ul>
          <p>{t('warningsText')}</p>
        </Notice>
      )}
    </>
  );
}
