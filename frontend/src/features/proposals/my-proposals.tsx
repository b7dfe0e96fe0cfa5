import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Card, CardLink } from '@/ui/card';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';

/** On the way to work: what was suggested, what waits for my answer first. */
export async function MyProposals({ locale }: { locale: Locale }) {
  const t = await getTranslations('proposals');
  const { data } = await ask((await api()).GET('/api/my/proposals'));
  if (!data || data.proposals.length === 0) return null;
  const waits = (state: string) => Number(state === 'asked' || state === 'later' || state === 'invited');
  const proposals = [...data.proposals].sort((a, b) => waits(b.state) - waits(a.state));
  return (
    <Section title={t('my.section')}>
      {proposals.map(({ id, state, opening }) => (
        <Card key={id} ground={waits(state) ? 'sun' : 'surface'}>
          <h3>
            <CardLink href={`/${locale}/my/proposals/${id}`}>{opening.title}</CardLink>
          </h3>
          <p>{opening.employer.name}</p>
          <Tags>
            <Tag tone={state === 'invited' ? 'mint' : 'mist'}>
              {state === 'asked' ? t('my.answerNow') : t(`state.${state}`)}
            </Tag>
          </Tags>
        </Card>
      ))}
    </Section>
  );
}
