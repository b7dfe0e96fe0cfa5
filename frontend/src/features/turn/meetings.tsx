'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QuarterNumber } from '@/ui/quarter-number';
import { inLocale } from '../walk-in/words';
import { Face } from './face';
import { say } from './turn.actions';
import { ContactForm } from './reach';
import { useTurn } from './turn-context';
import { TurnForm } from './turn-deed';
import type { Met, MyTurn } from './turn.types';
import styles from './turn.module.css';

/** How was it? Three faces for each whom I met; and what comes next where both said yes. */
export function Meetings({ view }: { view: MyTurn }) {
  const t = useTranslations('turn.met');
  const isAsked = view.met.some(({ answer }) => answer === null);
  return (
    <section className={styles.stack}>
      <h2>{t(isAsked ? 'title' : 'earlier')}</h2>
      {view.met.map((met) => (
        <Meeting key={met.turnId} met={met} isReachable={view.contactHint !== null} />
      ))}
      {isAsked && <p className={styles.soft}>{t('private')}</p>}
    </section>
  );
}

function Meeting({ met, isReachable }: { met: Met; isReachable: boolean }) {
  const { where } = useTurn();
  const t = useTranslations('turn.met');
  const table = useTranslations('turn')('table');
  const [isChanging, setChanging] = useState(false);
  const name = inLocale(met.table.name, where.locale);
  const isAsked = met.answer === null || isChanging;
  return (
    <div className={`${styles.met} ${met.both ? styles.both : ''}`}>
      <div className={styles.whom}>
        <QuarterNumber number={met.table.number} label={table} />
        <p>
          <strong>{isAsked ? t('ask', { who: name }) : name}</strong>
          {met.answer && !isAsked && <span>{t(`said.${met.answer}`)}</span>}
        </p>
      </div>
      {isAsked ? (
        <Faces met={met} />
      ) : met.both ? (
        <Next isReachable={isReachable} />
      ) : (
        <button type="button" className={styles.change} onClick={() => setChanging(true)}>
          {t('change')}
        </button>
      )}
    </div>
  );
}

function Faces({ met }: { met: Met }) {
  const { where } = useTurn();
  const t = useTranslations('turn.met');
  return (
    <TurnForm name={`say ${met.turnId}`} action={say.bind(null, where, met.turnId)}>
      <div className={styles.faces}>
        {(['yes', 'maybe', 'no'] as const).map((answer) => (
          <button key={answer} type="submit" name="answer" value={answer} className={styles[answer]}>
            <Face of={answer} />
            {t(answer)}
          </button>
        ))}
      </div>
    </TurnForm>
  );
}

function Next({ isReachable }: { isReachable: boolean }) {
  const { where } = useTurn();
  const t = useTranslations('turn.met');
  return (
    <>
      <p className={styles.wait}>{t('both')}</p>
      {isReachable ? (
        <>
          <p>{t('bothText')}</p>
          <p>
            <a className={styles.going} href={`/${where.locale}/my/sharing`}>
              {t('share')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p>{t('bothHow')}</p>
          <ContactForm hint={t('numberHint')} send={t('numberSend')} />
        </>
      )}
    </>
  );
}
