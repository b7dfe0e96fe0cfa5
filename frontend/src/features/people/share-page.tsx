import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { dayText } from '../work/say';
import { CardView, asEmployersSee } from './card-view';
import { MyNavigation } from './my-navigation';
import type { MyCard } from './people.types';
import styles from './people.module.css';
import { share, type ShareWith } from './sharing.actions';

interface Props {
  locale: Locale;
  mine: MyCard;
  name: string;
  whom: ShareWith;
  /** The day that is chosen when nothing is, and the last that can be; an Ohjaamo's is a year. */
  until?: { usual: string; latest: string };
}

/** One question: shall these see exactly this? */
export async function SharePage({ locale, mine, name, whom, until }: Props) {
  const t = await getTranslations('cards');
  const matching = await getTranslations('matching.consent');
  const { card, firstName } = mine;
  const isLooking = whom.kind === 'ohjaamo_matching';
  const isForEmployer = whom.kind === 'employer_at_event';
  const sharing = `/${locale}/my/sharing`;
  if (!card)
    return (
      <Main>
        <MyNavigation locale={locale} />
        <EmptyState level={1} title={t('sharing.noCard')}>
          <ButtonLink href={`/${locale}/my/card`}>{t('sharing.makeCard')}</ButtonLink>
        </EmptyState>
      </Main>
    );
  return (
    <Main>
      <MyNavigation locale={locale} />
      <PageTitle
        title={isLooking ? matching('title') : t('give.title')}
        lead={isLooking ? matching('lead', { name }) : t('give.lead', { name })}
      />
      <CardView
        locale={locale}
        firstName={firstName}
        content={isForEmployer ? asEmployersSee(card.content) : card.content}
      />
      <Form locale={locale} action={share.bind(null, locale, whom, card.version)} newId={crypto.randomUUID()}>
        {until && (
          <TextField
            name="until"
            type="date"
            width="short"
            required
            label={t('give.until')}
            hint={t('give.untilHint', { latest: dayText(until.latest, locale) })}
            value={until.usual}
            max={until.latest}
          />
        )}
        <SubmitButton wide>{isLooking ? matching('yes', { name }) : t('give.share', { name })}</SubmitButton>
      </Form>
      <ButtonLink tone="ghost" wide href={sharing}>
        {isLooking ? matching('no') : t('give.no')}
      </ButtonLink>
      <p className={styles.soft}>
        {isForEmployer && `${t('give.free')} `}
        {t('give.looked')}
      </p>
      {card.content.under18 && <p>{t('mine.under18Hint')}</p>}
    </Main>
  );
}
