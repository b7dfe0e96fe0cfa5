import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card, CardRow } from '@/ui/card';
import { Tag, Tags } from '@/ui/tag';
import { Deed, Deeds } from '../work/deed';
import { Fold } from '../work/fold';
import { NewIdDeed } from '../work/new-id-deed';
import { dayText } from '../work/say';
import { AskedTag, StillOpen } from '../interests/still-open';
import { confirmOwn } from '../interests/answer.actions';
import { EndingDeeds } from './ending-deeds';
import { OpeningStatus, type OwnOpening } from './opening-state';
import { copyOpening, pauseOpening, resumeOpening } from './opening.actions';

/** One of our openings with what can be done to it in its state. */
export async function OpeningCard(props: { locale: Locale; opening: OwnOpening; kind: string }) {
  const { locale, opening, kind } = props;
  const t = await getTranslations('employer.openings');
  const { id, title, status, places, placesFilled, closesOn, returnedBecause } = opening;
  const live = status === 'published' || status === 'paused';
  return (
    <Card as="li">
      <Tags>
        <OpeningStatus {...opening} />
        <Tag>{kind}</Tag>
        <AskedTag opening={opening} />
        {returnedBecause && status === 'draft' && (
          <Tag tone="coral" icon="back">
            {t('returned')}
          </Tag>
        )}
      </Tags>
      <h3>
        <a href={`/${locale}/employer/openings/${id}`}>{title || t('untitled')}</a>
      </h3>
      <CardRow>
        <span>{t('places', { filled: placesFilled, places })}</span>
        {closesOn && <span>{t('closesOn', { day: dayText(closesOn, locale) })}</span>}
      </CardRow>
      <StillOpen locale={locale} opening={opening} confirm={confirmOwn.bind(null, locale, id)} />
      <Fold plain title={t('deeds')}>
        <Deeds>
          <NewIdDeed locale={locale} action={copyOpening.bind(null, locale, id)}>
            {t('copy')}
          </NewIdDeed>
          {status === 'published' && (
            <Deed locale={locale} action={pauseOpening.bind(null, locale, id)}>
              {t('pause')}
            </Deed>
          )}
          {status === 'paused' && (
            <Deed locale={locale} action={resumeOpening.bind(null, locale, id)}>
              {t('resume')}
            </Deed>
          )}
          {live && <EndingDeeds locale={locale} opening={opening} />}
        </Deeds>
      </Fold>
    </Card>
  );
}
