'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { SubmitButton } from '@/ui/submit-button';
import type { Sectors } from '../walk-in/words';
import { AnswerWords } from './answer-words';
import { Countdown } from './countdown';
import { takeVisitBack } from './door';
import { forget, takeBackHere } from './kiosk.actions';
import { KioskForm } from './kiosk-form';
import styles from './kiosk.module.css';
import type { Answer, Screen } from './kiosk.types';
import { Welcomed } from './welcomed';

const CLEARS_AFTER_SECONDS = 20;

/** What somebody is told. It clears itself, which can be put off, and at once when they are done. */
export function AnswerScreen(props: {
  locale: Locale;
  newId: string;
  answer: Answer;
  sectors: Sectors;
  zone: string;
  publicUrl: string;
  onBack: () => void;
  onGo: (screen: Screen) => void;
}) {
  const { locale, newId, answer, sectors, zone, publicUrl, onBack, onGo } = props;
  const t = useTranslations('kiosk');
  const undo = answer.kind === 'counted' ? answer.undo : undefined;
  return (
    <div className={styles.frame}>
      {answer.kind === 'welcome' || answer.kind === 'number' ? (
        <Welcomed
          locale={locale}
          welcome={answer.welcome}
          isNew={answer.kind === 'number'}
          sectors={sectors}
          zone={zone}
          publicUrl={publicUrl}
        />
      ) : (
        <AnswerWords kind={answer.kind} />
      )}
      <div className={styles.end}>
        <form
          action={forget.bind(null, locale)}
          onSubmit={(event) => {
            event.preventDefault();
            onBack();
          }}
        >
          <SubmitButton>{t('done')}</SubmitButton>
        </form>
        {undo && (
          <KioskForm
            action={takeBackHere.bind(null, locale, undo.id, undo.undo)}
            newId={newId}
            instead={async () => {
              if (await takeVisitBack(undo)) onGo({ at: 'answer', answer: { kind: 'undone' } });
              return {};
            }}
          >
            <SubmitButton tone="ghost">{t('answer.undo')}</SubmitButton>
          </KioskForm>
        )}
        <Countdown seconds={CLEARS_AFTER_SECONDS} onEnd={onBack} />
      </div>
    </div>
  );
}
