import { getTranslations } from 'next-intl/server';
import { config } from '@/config';
import { MyRotationPart } from '@/features/rotation/my-rotation-part';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Main } from '@/ui/page';
import { Qr } from '@/ui/qr';
import { AnswerForm } from './answer-form';
import { JustDone } from './done';
import { Deed } from './deed';
import { confirm, openAll } from './link.actions';
import type { Registration } from './my.types';
import styles from './my.module.css';
import { QuarterCard } from './quarter-card';
import { isOnStill } from './times';

interface Props {
  locale: Locale;
  registration: Registration;
  /** From a message's link: what the person came to say. */
  answer?: string;
  done?: string;
}

/** "You have a quarter": when, where, the code, and the few things one can do about it. */
export async function RegistrationPage({ locale, registration, answer, done }: Props) {
  const t = await getTranslations('my');
  const { link, event, changeable, status, provesAddress } = registration;
  const here = `/${locale}/my/${link}`;
  // Rounds are planned together: one of them is not moved by itself.
  const movable =
    changeable && registration.meetings.some(({ status: is, round }) => is === 'booked' && round === null);
  const hasRounds = status === 'active' && event.partKinds.includes('rotation');
  return (
    <Main>
      <JustDone done={done} />
      {registration.turnLink && (
        <Card as="section" ground="sun">
          <h2>{t('checkedIn')}</h2>
          <div>
            <ButtonLink tone="ink" href={`/${locale}/turn/${registration.turnLink}`}>
              {t('toTurn')}
            </ButtonLink>
          </div>
        </Card>
      )}
      {changeable && <AnswerForm locale={locale} registration={registration} answer={answer} />}
      <QuarterCard locale={locale} registration={registration} />
      {hasRounds && <MyRotationPart locale={locale} link={link} />}
      {(changeable || (isOnStill(registration) && !registration.turnLink)) && (
        <Pass locale={locale} registration={registration} />
      )}
      {changeable && (
        <>
          <div className={styles.pair}>
            <ButtonLink tone="ghost" href={`/api/links/${link}/calendar.ics`} download>
              {t('calendar')}
            </ButtonLink>
            {movable && (
              <ButtonLink tone="ghost" href={`${here}/move`}>
                {t('move')}
              </ButtonLink>
            )}
          </div>
          {registration.answer === null && answer !== 'coming' && (
            <Deed locale={locale} action={confirm.bind(null, locale, link)}>
              {t('imComing')}
            </Deed>
          )}
          <p>
            <strong>{t('cannot')}</strong> <a href={`${here}?answer=cancel`}>{t('cancelLink')}</a>
            {t('cancelWhy')}
          </p>
        </>
      )}
      <p className={styles.links}>
        <a href={`/${locale}/events/${event.id}`}>{t('toEvent')}</a>
        {status === 'cancelled' && <a href={`/${locale}`}>{t('others')}</a>}
      </p>
      {provesAddress && (
        <Deed locale={locale} action={openAll.bind(null, locale, link)}>
          {t('showAll')}
        </Deed>
      )}
    </Main>
  );
}

/** What one shows at the door. */
async function Pass({ locale, registration }: Pick<Props, 'locale' | 'registration'>) {
  const t = await getTranslations('my');
  const here = `${config.publicUrl}/${locale}/my/${registration.link}`;
  return (
    <div className={styles.pass}>
      <Qr text={here} label={t('qr', { code: registration.code })} />
      <div>
        <p className={styles.soft}>{t('atTheDoor')}</p>
        <p className={styles.code}>{registration.code}</p>
        <p className={styles.soft}>{whereSent(t, registration.contactHint)}</p>
      </div>
    </div>
  );
}

type Texts = Awaited<ReturnType<typeof getTranslations<'my'>>>;

function whereSent(t: Texts, hint: string | null): string {
  if (hint === null) return t('sentNowhere');
  return hint.includes('@') ? t('sentToAddress', { hint }) : t('sentToNumber', { hint });
}
