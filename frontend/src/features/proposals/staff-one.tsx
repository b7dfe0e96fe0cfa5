import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { DefinitionList } from '@/ui/lists';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Tag, Tags } from '@/ui/tag';
import { formatDay, formatWhen } from '@/ui/time';
import { Deed, Deeds } from '../work/deed';
import { Fold } from '../work/fold';
import { AnswerFields } from './answer-fields';
import type { RefusalReason, StaffProposal } from './proposals.types';
import { answerForFirm, noteCall, remind, withdraw } from './staff.actions';

interface Props {
  locale: Locale;
  proposal: StaffProposal;
}

/** How one proposal stands, and what one can do about it. */
export async function StaffProposalView({ locale, proposal }: Props) {
  const t = await getTranslations('proposals');
  const { state, opening, person, timeZone: zone, waitsFor } = proposal;
  const place = { locale, zone };
  const isOver = waitsFor === null;
  const reasons = (proposal.noReasons as RefusalReason[]).map((one) => t(`reason.${one}`)).join(', ');
  const meets =
    proposal.meetsAt && `${formatWhen(proposal.meetsAt, undefined, place)}, ${proposal.meetsWhere}`;
  return (
    <>
      <Tags>
        <Tag tone={state === 'invited' ? 'mint' : 'sun'}>{t(`state.${state}`)}</Tag>
        {proposal.isOverdue && (
          <Tag tone="coral" icon="clock">
            {t('staff.isOverdue')}
          </Tag>
        )}
      </Tags>
      <DefinitionList
        items={[
          {
            name: t('staff.what'),
            text: t('staff.for', { title: opening.title, employer: opening.employer.name }),
          },
          { name: t('staff.next'), text: waitsFor && t(`staff.next_${waitsFor}`) },
          { name: t('staff.since'), text: formatDay(proposal.since, place) },
          { name: t('staff.askAgain'), text: proposal.askAgainAt && formatDay(proposal.askAgainAt, place) },
          { name: t('staff.proposedBy'), text: proposal.proposedBy },
          { name: t('staff.when'), text: formatDay(proposal.createdAt, place) },
          { name: t('staff.words'), text: proposal.words },
          { name: t('staff.reasons'), text: reasons },
          { name: t('staff.meets'), text: meets },
          { name: t('staff.answer'), text: proposal.answerWords },
        ]}
      />
      {state === 'invited' && (
        <ButtonLink href={startPath(locale, proposal)}>
          {proposal.placementId ? t('staff.started') : t('staff.start')}
        </ButtonLink>
      )}
      <Deeds>
        {(state === 'asked' ||
          state === 'later' ||
          (state === 'with_employer' && proposal.toldBy === 'account')) && (
          <Deed locale={locale} action={remind.bind(null, locale, proposal.id)}>
            {t('staff.remind')}
          </Deed>
        )}
        {state === 'yes' && (
          <Deed locale={locale} tone="primary" action={noteCall.bind(null, locale, proposal.id)}>
            {t('staff.call')}
          </Deed>
        )}
      </Deeds>
      {state === 'with_employer' && proposal.toldBy === 'phone' && (
        <Section title={t('staff.answerTitle')}>
          <Form locale={locale} action={answerForFirm.bind(null, locale, proposal.id)}>
            <AnswerFields />
          </Form>
        </Section>
      )}
      <p>
        <a href={`/${locale}/staff/people/${person.id}`}>{t('staff.person', { name: person.firstName })}</a>
      </p>
      {!isOver && (
        <Fold plain title={t('staff.withdraw')}>
          <Form locale={locale} action={withdraw.bind(null, locale, proposal.id)}>
            <TextField
              name="reason"
              required
              label={t('staff.withdrawReason')}
              hint={t('staff.withdrawHint')}
              maxLength={300}
            />
            <SubmitButton tone="danger">{t('staff.withdraw')}</SubmitButton>
          </Form>
        </Fold>
      )}
    </>
  );
}

function startPath(locale: Locale, { placementId, person, opening }: StaffProposal): string {
  if (placementId) return `/${locale}/staff/placements/${placementId}`;
  return `/${locale}/staff/placements/new?person=${person.id}&opening=${opening.id}&origin=proposal`;
}
