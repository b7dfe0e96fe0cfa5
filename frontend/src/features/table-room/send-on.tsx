'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Locale } from '@/i18n/locales';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icons';
import { text } from '@/ui/form-state';
import { say } from '../work/say';
import { useAround } from './table-context';
import styles from './table.module.css';

/** Whoever is here is sent to another table, with priority there. Folded away, because it is seldom. */
export function SendOn({ locale, ticketId }: { locale: Locale; ticketId: string }) {
  const t = useTranslations('table');
  const { table, posting } = useAround();
  const { others } = table.view;
  const field = useId();
  if (others.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        {t('sendOn')} <Icon name="chevron" />
      </summary>
      <form
        className={styles.folded}
        action={posting.deed}
        onSubmit={(event) => {
          event.preventDefault();
          const tableId = text(new FormData(event.currentTarget), 'tableId');
          if (tableId) table.tap({ do: 'hand_over', ticketId, tableId });
        }}
      >
        <input type="hidden" name="id" value={posting.ids.hand_over} />
        <input type="hidden" name="do" value="hand_over" />
        <input type="hidden" name="ticketId" value={ticketId} />
        <label htmlFor={field}>{t('sendTo')}</label>
        <TableChoice id={field} locale={locale} required />
        <p className={styles.soft}>{t('sendHint')}</p>
        <Button tone="ghost">{t('send')}</Button>
      </form>
    </details>
  );
}

/** The other tables by number and firm. */
export function TableChoice(props: { id: string; locale: Locale; required?: boolean; none?: string }) {
  const { id, locale, required, none = '' } = props;
  const { table } = useAround();
  return (
    <select id={id} name="tableId" required={required} className={styles.select} defaultValue="">
      <option value="">{none}</option>
      {table.view.others.map(({ id: other, number, name }) => (
        <option key={other} value={other}>
          {number} · {say(name, locale)}
        </option>
      ))}
    </select>
  );
}
