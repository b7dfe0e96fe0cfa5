import { getTranslations } from 'next-intl/server';
import { Section } from '@/ui/page';
import type { SupportFigures } from './support.types';

/** Still there after one, three and six months, in sentences; nobody types a figure. */
export async function Figures({ figures }: { figures: SupportFigures }) {
  const t = await getTranslations('support.staff');
  const { fewest, after } = figures;
  return (
    <Section title={t('figures')}>
      <ul>
        {after.map(({ months, began, stillThere: there }) => (
          <li key={months}>
            {began === null
              ? t('few', { months, fewest })
              : there === null
                ? t('someFew', { months, began })
                : t('figuresText', { months, began, there })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
