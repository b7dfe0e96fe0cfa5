import { getTranslations } from 'next-intl/server';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Section } from '@/ui/page';
import type { Side } from './agreement.types';

/** The paper, in the three languages. */
export async function Downloads(props: { side: Side; id: string; version: number }) {
  const { side, id, version } = props;
  const t = await getTranslations('agreements.download');
  const href = (language: string) =>
    `/api/${side}/placements/${id}/agreement/document.pdf?language=${language}&version=${version}`;
  return (
    <Section title={t('title')} id="download">
      <p>{t('text')}</p>
      <ButtonRow>
        {(['fi', 'sv', 'en'] as const).map((language) => (
          <ButtonLink key={language} tone="ghost" download href={href(language)}>
            {t(language)}
          </ButtonLink>
        ))}
      </ButtonRow>
    </Section>
  );
}
