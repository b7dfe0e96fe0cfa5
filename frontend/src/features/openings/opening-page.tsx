import { getTranslations } from 'next-intl/server';
import type { Catalogue, Network, Occupation, OpeningView } from '@/api/public-queries';
import { config } from '@/config';
import { Fold } from '@/features/work/fold';
import { clockText, dayText, languageName, say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { FirmLogo } from '@/ui/firm-logo';
import { DefinitionList } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Main, Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { jobPosting, jsonInScript } from './job-posting';
import { Interested } from '../interests/interested-button';
import { Meet } from './meet';
import styles from './openings.module.css';
import { Share } from './share';

interface Props {
  locale: Locale;
  opening: OpeningView;
  network: Network;
  catalogue: Catalogue;
  occupations: Occupation[];
}

/** One opening: what you would do, how to say that it interests you, what you get, what they ask, and where to meet them. */
export async function OpeningPage({ locale, opening, network, catalogue, occupations }: Props) {
  const t = await getTranslations('openings');
  const licence = await getTranslations('cards.licence');
  const { details, employer, minorsWelcome } = opening;
  const occupation = occupations.find(({ code }) => code === opening.occupationCode);
  const kind = catalogue.openingKinds.find(({ code }) => code === opening.kind);
  const municipality = network.municipalities.find(({ code }) => code === opening.municipalityCode);
  const sector = catalogue.sectors.find(({ code }) => code === opening.sectorCode);
  const day = (value: string | null) => value && dayText(value, locale);
  const posting = jobPosting(opening, {
    url: `${config.publicUrl}/${locale}/openings/${opening.id}`,
    municipality: municipality && say(municipality.name, locale),
  });
  const minorsRules = catalogue.regulations.filter(({ code }) => code.startsWith('minors'));
  return (
    <Main>
      <div className={styles.head}>
        <Tags>
          <Tag tone="sun">{kind ? say(kind.name, locale) : opening.kind}</Tag>
          {sector && <Tag>{say(sector.name, locale)}</Tag>}
          {opening.noExperience && <Tag tone="mint">{t('noExperience')}</Tag>}
          {minorsWelcome && <Tag tone="mint">{t('minors')}</Tag>}
        </Tags>
        <FirmLogo src={opening.employerLogo} />
        <h1>{opening.title}</h1>
        <p>
          <strong>{employer.name}</strong>
          {municipality && `, ${say(municipality.name, locale)}`}
        </p>
      </div>
      {opening.status !== 'published' && <Notice tone="warn" title={t('closed')} />}
      <Section title={t('do')}>
        <p className={styles.text}>{opening.description}</p>
        {details.whatYouLearn && (
          <p className={styles.text}>
            <strong>{t('learn')}</strong> {details.whatYouLearn}
          </p>
        )}
      </Section>
      {opening.status === 'published' && <Interested locale={locale} opening={opening} />}
      <Section title={t('get')}>
        <DefinitionList
          items={[
            { name: t('pay'), text: details.pay },
            {
              name: t('hours'),
              text: details.weeklyHours && t('weeklyHours', { hours: details.weeklyHours }),
            },
            {
              name: t('day'),
              text:
                details.dayStarts &&
                details.dayEnds &&
                `${clockText(details.dayStarts)}–${clockText(details.dayEnds)}`,
            },
            { name: t('starts'), text: day(opening.startsOn) },
            { name: t('ends'), text: day(opening.endsOn) },
            { name: t('howMany'), text: opening.places > 1 ? opening.places : null },
            { name: t('supervisor'), text: details.supervisor },
            { name: t('provider'), text: details.educationProvider },
            { name: t('country'), text: details.country },
            {
              name: t('occupation'),
              text: occupation && (
                <a href={`/${locale}/openings/on/occupation-${occupation.code}`}>
                  {say(occupation.name, locale)}
                </a>
              ),
            },
            { name: t('kindIs'), text: kind && say(kind.blurb, locale) },
          ]}
        />
      </Section>
      <Section title={t('ask')}>
        <DefinitionList
          items={[
            { name: t('experience'), text: opening.noExperience ? t('experienceNone') : null },
            { name: t('skills'), text: details.skills },
            { name: t('licences'), text: opening.licences.map((code) => licence(code)).join(', ') },
            {
              name: t('languages'),
              text: opening.languages.map((code) => languageName(code, locale)).join(', '),
            },
            { name: t('extract'), text: details.criminalRecordExtract ? t('extractText') : null },
            { name: t('hazards'), text: details.hazards },
            { name: t('closes'), text: day(opening.closesOn) },
          ]}
        />
      </Section>
      <Section title={t('age')}>
        <p>{t(minorsWelcome ? 'ageMinors' : 'ageAdults')}</p>
        {minorsWelcome && minorsRules.length > 0 && (
          <Fold title={t('ageRules')}>
            <ul>
              {minorsRules.map(({ code, explanation, law, section }) => (
                <li key={code}>
                  {say(explanation, locale)} <span className={styles.soft}>{`${law} ${section}`}</span>
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </Section>
      <Meet locale={locale} opening={opening} />
      <Share locale={locale} opening={opening} />
      {posting && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInScript(posting) }} />
      )}
    </Main>
  );
}
