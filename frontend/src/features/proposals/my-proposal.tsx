import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, Stack } from '@/ui/card';
import { CheckCards } from '@/ui/choices';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { PageTitle, Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { formatDay, formatWhen } from '@/ui/time';
import { Deed } from '../my/deed';
import { phoneLink } from '../work/phone-link';
import { JobFacts } from './job-facts';
import { beginYes, sayLater, sayNo, takeBack, type Way } from './my.actions';
import type { MyProposal } from './proposals.types';
import styles from './proposals.module.css';

interface Props {
  locale: Locale;
  proposal: MyProposal;
  way: Way;
  /** A reason was told just now. */
  told?: boolean;
}

const reasons = ['too_far', 'times', 'not_my_field', 'something_else', 'not_ready', 'pay'] as const;

/** One question: would this be something for you? And afterwards, how it stands. */
export async function MyProposalView(props: Props) {
  const { locale, proposal } = props;
  const t = await getTranslations('proposals.my');
  const { opening, ohjaamo, state, proposedBy: who } = proposal;
  const isQuestion = (state === 'asked' || state === 'later') && opening.isOpen;
  return (
    <>
      <PageTitle
        title={opening.title}
        lead={isQuestion ? t('askLead', { who, ohjaamo: ohjaamo.name }) : undefined}
      />
      {!isQuestion && <HowItStands {...props} />}
      {state === 'later' && isQuestion && <LaterNotice {...props} />}
      {proposal.words && (
        <Card ground="mist">
          <p className={styles.words}>{proposal.words}</p>
          <p>{who}</p>
        </Card>
      )}
      <JobFacts locale={locale} opening={opening} />
      {isQuestion && <Question {...props} />}
      {state === 'no' && !props.told && <WhyNot {...props} />}
      {'id' in props.way && proposal.shared && state !== 'not_now' && state !== 'taken' && (
        <Section title={t('changed')}>
          <p>{t('takeBackHint')}</p>
          <Deed locale={locale} tone="danger" action={takeBack.bind(null, locale, proposal.id)}>
            {t('takeBack')}
          </Deed>
        </Section>
      )}
      <p>{t.rich('call', { ohjaamo: ohjaamo.name, ...phoneLink(ohjaamo.phone) })}</p>
    </>
  );
}

/** Yes, no or later; nothing happens before one of them is tapped. */
async function Question({ locale, proposal, way }: Props) {
  const t = await getTranslations('proposals.my');
  const { id, firmHasAccount, ohjaamo } = proposal;
  return (
    <Stack>
      <Card as="section" ground="sun">
        <h2>{t('sees')}</h2>
        <p>{firmHasAccount ? t('seesText') : t('seesPhone', { ohjaamo: ohjaamo.name })}</p>
      </Card>
      {'link' in way ? (
        <Deed locale={locale} tone="primary" wide action={beginYes.bind(null, locale, way.link, id)}>
          {t('yes')}
        </Deed>
      ) : (
        <ButtonLink wide href={`/${locale}/my/proposals/${id}/yes`}>
          {t('yes')}
        </ButtonLink>
      )}
      <Deed locale={locale} wide action={sayNo.bind(null, locale, way)}>
        {t('no')}
      </Deed>
      {proposal.mayLater && (
        <>
          <Deed locale={locale} wide action={sayLater.bind(null, locale, way)}>
            {t('later')}
          </Deed>
          <p>{t('laterHint')}</p>
        </>
      )}
    </Stack>
  );
}

async function LaterNotice({ locale, proposal }: Props) {
  const t = await getTranslations('proposals.my.said');
  const { askAgainAt, timeZone: zone } = proposal;
  return <Notice title={t('later', { when: askAgainAt ? formatDay(askAgainAt, { locale, zone }) : '' })} />;
}

async function HowItStands({ locale, proposal, told }: Props) {
  const t = await getTranslations('proposals.my');
  const { state, opening, ohjaamo, meetsAt, meetsWhere, timeZone: zone } = proposal;
  const isOpen = state === 'asked' || state === 'later';
  const said = isOpen
    ? t('closed')
    : t(`said.${state}`, { employer: opening.employer.name, ohjaamo: ohjaamo.name });
  return (
    <>
      <Notice tone={state === 'invited' ? 'success' : 'info'} live title={said}>
        {meetsAt && <p className={styles.meets}>{formatWhen(meetsAt, undefined, { locale, zone })}</p>}
        {meetsWhere && <p>{meetsWhere}</p>}
        {proposal.answerWords && (
          <p>
            {t('answerOf', { employer: opening.employer.name })}: {proposal.answerWords}
          </p>
        )}
        {told && <p>{t('thanks')}</p>}
      </Notice>
      {!['with_employer', 'yes', 'invited'].includes(state) && (
        <p>
          <ButtonLink tone="ghost" href={`/${locale}/openings`}>
            {t('next')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** After the no, and only if they like. */
async function WhyNot({ locale, way }: Props) {
  const t = await getTranslations('proposals');
  return (
    <Section title={t('my.whyNot')}>
      <Form locale={locale} action={sayNo.bind(null, locale, way)}>
        <CheckCards
          name="reasons"
          label={t('my.whyNotHint')}
          choices={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <SubmitButton tone="ghost">{t('my.tell')}</SubmitButton>
      </Form>
    </Section>
  );
}
