'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/ui/button';
import { text } from '@/ui/form-state';
import { TableChoice } from './send-on';
import { useAround } from './table-context';
import { impressions, type Impression } from './table.types';
import styles from './table.module.css';

const WORDS = 500;

/** Two taps at the end: how it went, and on to the next. A few words, if somebody wants to. */
export function HowItWent(props: {
  turnId: string;
  said?: { impression: Impression | null; words: string | null };
  /** There is somebody to call at once. */
  thenCall?: boolean;
  onSaid?: () => void;
}) {
  const { turnId, said, thenCall, onSaid } = props;
  const t = useTranslations('table.say');
  const { locale, table, posting } = useAround();
  const ours = table.view.table.id;
  const id = useId();
  return (
    <form
      className={styles.say}
      action={posting.say}
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const form = new FormData(event.currentTarget, submitter);
        const impression = text(form, 'impression') as Impression;
        const tableId = impression === 'someone_else' ? text(form, 'tableId') || null : null;
        table.say(turnId, { impression, words: text(form, 'words'), tableId });
        if (text(form, 'then') === 'call') table.tap({ do: 'call', tableId: ours });
        onSaid?.();
      }}
    >
      <input type="hidden" name="id" value={posting.ids.call} />
      <input type="hidden" name="turnId" value={turnId} />
      <input type="hidden" name="ourTable" value={ours} />
      <fieldset className={styles.choices}>
        <legend className={styles.unseenLegend}>{t('whom')}</legend>
        {impressions.map((impression) => (
          <label key={impression} className={styles.choice}>
            <input
              type="radio"
              name="impression"
              value={impression}
              required
              defaultChecked={said?.impression === impression}
            />
            <b>{t(impression)}</b>
            <span className={styles.soft}>{t(`${impression}More`)}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.elsewhere}>
        <label htmlFor={`${id}-where`}>{t('where')}</label>
        <TableChoice id={`${id}-where`} locale={locale} none={t('anywhere')} />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-words`}>{t('words')}</label>
        <textarea
          id={`${id}-words`}
          name="words"
          rows={2}
          maxLength={WORDS}
          className={styles.area}
          defaultValue={said?.words ?? ''}
        />
      </div>
      <div className={styles.deeds}>
        {thenCall && (
          <Button tone="primary" name="then" value="call">
            {t('saveAndCall')}
          </Button>
        )}
        <Button tone={thenCall ? 'ghost' : 'primary'}>{t('save')}</Button>
      </div>
    </form>
  );
}
