import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Narrow } from '../work/narrow';
import type { Query } from '../work/page';
import { AgreementHead } from './agreement-head';
import type { Agreement, AgreementView } from './agreement.types';
import { Downloads } from './downloads';
import { fillIn, sayAsFirm, signAsFirm, undoAsFirm } from './employer.actions';
import { FeedbackShown, isFeedbackTime } from './feedback';
import { History } from './history';
import { NothingYet } from './nothing-yet';
import { PartFields } from './part-fields';
import { WantChange, WantInterruption } from './saying';
import { Signing } from './signing';
import { Breaks, TermsShown } from './terms-shown';

/** The workplace's page: fill in our part, sign, say when something is wrong. */
export async function EmployerAgreement(props: { locale: Locale; view: AgreementView; query: Query }) {
  const { locale, view, query } = props;
  const t = await getTranslations('agreements');
  const { agreement, placement } = view;
  return (
    <Narrow>
      <AgreementHead locale={locale} view={view} title={t('employerTitle')} query={query} />
      <Breaks locale={locale} view={view} />
      {agreement ? <Begun locale={locale} view={{ ...view, agreement }} /> : <NothingYet view={view} />}
      {isFeedbackTime(view) && (
        <p>
          <ButtonLink href={`/${locale}/employer/placements/${placement.id}/feedback`}>
            {t('toFeedback')}
          </ButtonLink>
        </p>
      )}
    </Narrow>
  );
}

async function Begun({ locale, view }: { locale: Locale; view: AgreementView & { agreement: Agreement } }) {
  const t = await getTranslations('agreements');
  const { agreement, placement, terms } = view;
  const { status, version } = agreement;
  const { id } = placement;
  const say = (answer: 'change_wanted' | 'interruption_wanted') =>
    sayAsFirm.bind(null, locale, id, { version, answer });
  return (
    <>
      {status === 'with_employer' && (
        <Section title={t('fill.title')}>
          <p>{t('fill.lead')}</p>
          <Form key={version} locale={locale} action={fillIn.bind(null, locale, id, version)}>
            <PartFields terms={terms} required />
            <SubmitButton>{t('fill.do')}</SubmitButton>
          </Form>
        </Section>
      )}
      <FeedbackShown feedback={agreement.feedback} />
      <TermsShown locale={locale} view={view} />
      <Downloads side="employer" id={id} version={version} />
      <Signing
        locale={locale}
        side="employer"
        view={view}
        sign={signAsFirm.bind(null, locale, id, version)}
        undo={(signature) => undoAsFirm.bind(null, locale, id, signature)}
      />
      {(status === 'with_person' || status === 'ready') && (
        <WantChange locale={locale} side="employer" action={say('change_wanted')} />
      )}
      {placement.status === 'running' && (
        <WantInterruption locale={locale} side="employer" action={say('interruption_wanted')} />
      )}
      <History locale={locale} agreement={agreement} zone={placement.timeZone} />
    </>
  );
}
