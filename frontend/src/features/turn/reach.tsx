'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/ui/fields';
import { SubmitButton } from '@/ui/submit-button';
import { reachAt, showAs } from './turn.actions';
import { useTurn } from './turn-context';
import { TurnForm } from './turn-deed';
import type { MyTurn } from './turn.types';
import styles from './turn.module.css';

/** A message when it is nearly my turn, and what the big screen shows of me. */
export function Reach({ view }: { view: MyTurn }) {
  const { where, pageId } = useTurn();
  const t = useTranslations('turn');
  const { contactHint, firstName, number, shownAs } = view;
  return (
    <>
      {contactHint ? (
        <p className={styles.soft}>{t('contact.known', { hint: contactHint })}</p>
      ) : (
        <details className={styles.more}>
          <summary>{t('contact.title')}</summary>
          <ContactForm />
        </details>
      )}
      {firstName && (
        <details key={pageId} className={styles.more}>
          <summary>{t('screen.title')}</summary>
          <div className={styles.pair}>
            {(['name', 'number'] as const).map((as) => (
              <TurnForm key={as} name={`as ${as}`} action={showAs.bind(null, where, as)}>
                <button type="submit" className={styles.toggle} aria-pressed={as === shownAs}>
                  {t(`screen.${as}`, { name: firstName, number })}
                </button>
              </TurnForm>
            ))}
          </div>
        </details>
      )}
    </>
  );
}

/** Where a message goes; it also opens one's own pages. */
export function ContactForm({ hint, send }: { hint?: string; send?: string }) {
  const { where } = useTurn();
  const t = useTranslations('turn.contact');
  return (
    <TurnForm name="contact" action={reachAt.bind(null, where)}>
      <TextField
        name="contact"
        label={t('label')}
        hint={hint ?? t('hint')}
        required
        type="tel"
        autoComplete="tel"
        maxLength={254}
      />
      <SubmitButton tone="ghost">{send ?? t('send')}</SubmitButton>
    </TurnForm>
  );
}
