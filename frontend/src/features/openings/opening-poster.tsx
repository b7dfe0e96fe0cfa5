import { getTranslations } from 'next-intl/server';
import type { OpeningView } from '@/api/public-queries';
import { config } from '@/config';
import type { Locale } from '@/i18n/locales';
import { Stack } from '@/ui/card';
import { Chip, Chips } from '@/ui/chip';
import { Logo } from '@/ui/logo';
import { Notice } from '@/ui/notice';
import { Main, PageTitle, ScreenOnly } from '@/ui/page';
import { Poster } from '@/ui/poster-picture';
import { Qr } from '@/ui/qr';
import { isLocale, locales } from '@/i18n/locales';
import styles from '../desk/poster-sheet.module.css';
import { A4 } from '../work/a4';
import { catalogue, namesOf, network } from '../work/catalogue';
import { PrintButton } from '../work/print-button';
import { dayText, languageName } from '../work/say';

interface Props {
  locale: Locale;
  opening: OpeningView;
  /** The opening's page, for whoever prints. */
  here: string;
  /** The language that was asked for. */
  wished?: string;
}

/** The opening as an A4 for the wall, in any of the languages. What is not public gets none: its code would lead nowhere. */
export async function OpeningPosterPage({ locale, opening, here, wished }: Props) {
  const t = await getTranslations('searches.poster');
  const language = isLocale(wished) ? wished : locale;
  const isPublic = opening.status === 'published' && !opening.hidden;
  return (
    <Main width="wide">
      <ScreenOnly>
        <Stack>
          <PageTitle title={t('title')} lead={t('lead')}>
            {isPublic && <PrintButton>{t('print')}</PrintButton>}
          </PageTitle>
          <Chips label={t('language')}>
            {locales.map((other) => (
              <Chip key={other} href={`${here}/poster?language=${other}`} on={other === language}>
                {languageName(other, locale)}
              </Chip>
            ))}
            <Chip href={here}>{t('back')}</Chip>
          </Chips>
          {!isPublic && <Notice tone="warn" title={t('notPublic')} />}
        </Stack>
      </ScreenOnly>
      {isPublic && <OpeningSheet language={language} opening={opening} />}
    </Main>
  );
}

async function OpeningSheet({ language, opening }: { language: Locale; opening: OpeningView }) {
  const t = await getTranslations({ locale: language, namespace: 'searches.poster' });
  const { id, title, employer, kind, municipalityCode, closesOn, pay, noExperience } = opening;
  const kinds = namesOf((await catalogue(language)).openingKinds, language);
  const places = namesOf((await network(language)).municipalities, language);
  const url = `${config.publicUrl}/${language}/openings/${id}`;
  return (
    <A4 ground="paper" tall="head" lang={language}>
      <div className={styles.picture}>
        <Poster id={id} columns={9} rows={6} />
      </div>
      <div className={styles.words}>
        <p className={styles.format}>{kinds.get(kind) ?? kind}</p>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.when}>
          {[employer.name, municipalityCode && places.get(municipalityCode)].filter(Boolean).join(', ')}
        </p>
        {pay && <p>{pay}</p>}
        {noExperience && <p>{t('noExperience')}</p>}
        {closesOn && <p>{t('until', { day: dayText(closesOn, language) })}</p>}
      </div>
      <div className={styles.foot}>
        <Qr text={url} label={t('qr')} />
        <div>
          <p className={styles.call}>{t('call')}</p>
          <p className={styles.url}>{new URL(url).host}</p>
        </div>
        <div className={styles.brand}>
          <Logo name="Vartti" />
        </div>
      </div>
    </A4>
  );
}
