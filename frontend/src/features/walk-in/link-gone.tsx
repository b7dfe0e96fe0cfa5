import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';
import { Unreachable } from '@/ui/unreachable';

/** A link of the room that is not ours, or whose evening is long over: what to do instead. */
export async function LinkGone(props: { locale: Locale; problem: Problem; of: 'walkIn' | 'turn' }) {
  const { locale, problem, of } = props;
  if (problem.status !== 404 && problem.status !== 400) return <Unreachable />;
  const [wall, turn] = [await getTranslations('walkIn'), await getTranslations('turn')];
  const [title, text] =
    of === 'turn' ? [turn('gone'), turn('goneText')] : [wall('goneTitle'), wall('goneText')];
  return (
    <Main>
      <EmptyState level={1} title={title} text={text}>
        <ButtonLink href={`/${locale}`}>{wall('others')}</ButtonLink>
      </EmptyState>
    </Main>
  );
}
