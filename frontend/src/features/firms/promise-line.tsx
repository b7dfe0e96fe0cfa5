import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { Tag, Tags } from '@/ui/tag';
import { Deed } from '../work/deed';
import { Fold } from '../work/fold';
import { dayText } from '../work/say';
import { settlePromise } from './firms.actions';
import styles from './firms.module.css';
import { firmPath, type FirmPromise } from './firms.types';

/** One promise, and while it is open the two ways in which it ends. `named`: away from the firm's own page. */
export async function PromiseLine(props: { locale: Locale; promise: FirmPromise; named?: boolean }) {
  const { locale, promise, named } = props;
  const t = await getTranslations('firms.promises');
  const { id, firm, what, status, promisedBy, isLate } = promise;
  const due = t('due', { day: dayText(promise.dueOn, locale) });
  return (
    <li className={styles.line}>
      <p className={styles.words}>
        {named && <a href={firmPath(locale, firm.id)}>{firm.name}</a>} <b>{what}</b>
      </p>
      <p className={styles.soft}>{`${t(promisedBy)}, ${due} · ${promise.staff}, ${promise.ohjaamo}`}</p>
      <Tags>
        {isLate && (
          <Tag tone="coral" icon="warn">
            {t('late')}
          </Tag>
        )}
        {status !== 'open' && (
          <Tag tone={status === 'done' ? 'mint' : 'mist'} icon={status === 'done' ? 'check' : 'cross'}>
            {t(`status.${status}`)}
          </Tag>
        )}
      </Tags>
      {promise.because && <p className={styles.words}>{promise.because}</p>}
      {status === 'open' && (
        <>
          <Deed locale={locale} action={settlePromise.bind(null, locale, id, true)}>
            {t('markDone')}
          </Deed>
          <Fold plain title={t('drop')}>
            <Form locale={locale} action={settlePromise.bind(null, locale, id, false)} within={id}>
              <TextField name="reason" label={t('reason')} required maxLength={300} />
              <SubmitButton tone="ghost">{t('drop')}</SubmitButton>
            </Form>
          </Fold>
        </>
      )}
    </li>
  );
}
