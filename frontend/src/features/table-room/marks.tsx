'use client';

import { useTranslations } from 'next-intl';
import { buttonClass } from '@/ui/button';
import { Icon } from '@/ui/icons';
import { useAround } from './table-context';
import styles from './table.module.css';

/** That the network is away, and that what is tapped meanwhile is kept. */
export function Mark() {
  const t = useTranslations('table');
  const { isAway, waiting } = useAround().table;
  return (
    <div role="status">
      {isAway && (
        <p className={styles.away}>
          <Icon name="warn" />
          <span>
            {t('away')} {waiting > 0 && t('kept', { count: waiting })}
          </span>
        </p>
      )}
    </div>
  );
}

/** Why the last tap did not go through. */
export function Refused() {
  const problems = useTranslations('problems');
  const { refusal } = useAround().table;
  const code = refusal?.code as Parameters<typeof problems>[0] | undefined;
  return (
    <div role="alert">
      {code && (
        <p className={styles.refused}>
          <Icon name="info" />
          <span>{problems.has(code) ? problems(code) : problems('unknown')}</span>
        </p>
      )}
    </div>
  );
}

/** The last thing that was done here, and that it can be taken back. */
export function LastDeed() {
  const t = useTranslations('table.undo');
  const { table, posting } = useAround();
  const { lastDeed } = table.view;
  if (!lastDeed?.undoable) return null;
  const deed = lastDeed.deed as Parameters<typeof t>[0];
  return (
    <form
      className={styles.last}
      action={posting.undo}
      onSubmit={(event) => {
        event.preventDefault();
        table.undo(lastDeed.id);
      }}
    >
      <input type="hidden" name="id" value={lastDeed.id} />
      <span>{t.has(deed) ? t(deed) : null}</span>
      <button type="submit" className={buttonClass('ghost')}>
        {t('undo')}
      </button>
    </form>
  );
}
