import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card, CardGrid, CardLink, CardRow } from '@/ui/card';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { dayText } from '../work/say';
import type { ImportCard } from './imports.types';

const tones = {
  waiting: 'mist',
  read: 'sun',
  unreadable: 'coral',
  imported: 'lilac',
  approved: 'mint',
  returned: 'coral',
} as const;

/** Files that were brought before, and how each stands. */
export async function ImportsList({ locale, imports }: { locale: Locale; imports: ImportCard[] }) {
  const t = await getTranslations('imports');
  return (
    <Section title={t('earlier')}>
      {imports.length === 0 && <p>{t('none')}</p>}
      <CardGrid>
        {imports.map((one) => (
          <Card key={one.id} as="li">
            <Tags>
              <Tag tone={tones[one.status]}>{t(`status.${one.status}`)}</Tag>
            </Tags>
            <h3>
              <CardLink href={`/${locale}/employer/openings/import/${one.id}`}>{one.fileName}</CardLink>
            </h3>
            <CardRow>
              <span>{t('line', { count: one.linesRead })}</span>
              <span>{dayText(one.createdAt.slice(0, 10), locale)}</span>
            </CardRow>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
