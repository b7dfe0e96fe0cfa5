import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/lists';
import { Tag, Tags } from '@/ui/tag';
import { cardLanguageName } from './card-words';
import { workItems } from './card-work-view';
import type { CardContent } from './people.types';

interface Props {
  locale: Locale;
  firstName: string;
  content: CardContent;
  /** The heading's level where the card stands. */
  level?: 1 | 2 | 3;
}

/** The card as it is seen: by its maker before sharing, by the employer, by staff. One picture, so that the preview is the truth. */
export async function CardView({ locale, firstName, content, level = 2 }: Props) {
  const t = await getTranslations('cards');
  const nameOf = await cardLanguageName(locale);
  const Heading = `h${level}` as const;
  const { strengths, interests, languages, licences, lookingFor, needs, needsMore, under18 } = content;
  const items = [
    { name: t('words.strengths'), text: words(strengths) },
    { name: t('words.interests'), text: words(interests) },
    {
      name: t('words.languages'),
      text: words(languages.map(({ code, level: how }) => `${nameOf(code)}: ${t(`level.${how}`)}`)),
    },
    { name: t('words.licences'), text: words(licences.map((one) => t(`licence.${one}`))) },
    { name: t('words.lookingFor'), text: lookingFor },
    ...(await workItems(locale, content.work)).map(({ name, list }) => ({ name, text: words(list) })),
    {
      name: t('words.needs'),
      text: words([...needs.map((one) => t(`need.${one}`)), ...(needsMore ? [needsMore] : [])]),
    },
  ];
  const isEmpty = items.every(({ text }) => !text) && !under18;
  return (
    <Card as="article" ground="mint">
      <Heading>{firstName}</Heading>
      {isEmpty ? <p>{t('words.empty')}</p> : <DefinitionList items={items} />}
      {under18 && (
        <Tags>
          <Tag icon="info">{t('words.under18')}</Tag>
        </Tags>
      )}
    </Card>
  );
}

/** What somebody does not want, and how far they would go, is between them and their Ohjaamo. */
export const asEmployersSee = (content: CardContent): CardContent => ({
  ...content,
  work: { ...content.work, mostKm: null, ruledOut: { kinds: [], sectors: [], occupations: [] } },
});

function words(list: string[]) {
  if (list.length === 0) return null;
  return (
    <Tags>
      {list.map((word) => (
        <Tag key={word}>{word}</Tag>
      ))}
    </Tags>
  );
}
