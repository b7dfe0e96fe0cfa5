import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, Stack } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Form } from '@/ui/form';
import { Tag } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { WhileShared } from '../people/shared-cards.client';
import { Fold } from '../work/fold';
import { phoneLink } from '../work/phone-link';
import { AnswerFields } from './answer-fields';
import { answerProposal } from './employer.actions';
import type { EmployerProposal } from './proposals.types';

/** Whom Ohjaamos suggested and who said yes; whoever waits for our answer first. */
export async function EmployerProposals(props: { locale: Locale; proposals: EmployerProposal[] }) {
  const { locale, proposals } = props;
  const t = await getTranslations('proposals.employer');
  const waits = ({ state }: EmployerProposal) => Number(state === 'with_employer');
  const rows = [...proposals].sort((a, b) => waits(b) - waits(a));
  return (
    <>
      <WhileShared />
      {rows.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink tone="ghost" href={`/${locale}/employer/openings`}>
            {t('toOpenings')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <Stack>
          {rows.map((proposal) => (
            <OneProposal key={proposal.id} locale={locale} proposal={proposal} />
          ))}
        </Stack>
      )}
    </>
  );
}

async function OneProposal({ locale, proposal }: { locale: Locale; proposal: EmployerProposal }) {
  const t = await getTranslations('proposals');
  const { state, firstName: name, opening, ohjaamo, meetsAt, timeZone: zone } = proposal;
  const by = { who: proposal.proposedBy, ohjaamo: ohjaamo.name, ...phoneLink(ohjaamo.phone) };
  return (
    <Card as="section">
      <h2>{name}</h2>
      <p>{t('employer.for', { title: opening.title })}</p>
      <Tag tone={state === 'with_employer' ? 'sun' : 'mint'}>
        {state === 'with_employer' ? t('employer.waits') : t(`state.${state}`)}
      </Tag>
      {meetsAt && (
        <p>
          {t('employer.meets', {
            when: formatWhen(meetsAt, undefined, { locale, zone }),
            where: proposal.meetsWhere ?? '',
          })}
        </p>
      )}
      {proposal.answerWords && <p>{proposal.answerWords}</p>}
      <p>
        <a
          href={`/${locale}/employer/cards/${proposal.consentId}`}
          aria-label={t('employer.cardOf', { name })}
        >
          {t('employer.card')}
        </a>
      </p>
      <p>{t.rich('employer.by', by)}</p>
      {state === 'with_employer' && (
        <Fold title={t('employer.answerFor', { name })}>
          <Form locale={locale} action={answerProposal.bind(null, locale, proposal.id)}>
            <AnswerFields />
          </Form>
        </Fold>
      )}
    </Card>
  );
}
