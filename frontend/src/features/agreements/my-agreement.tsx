import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Main, Section } from '@/ui/page';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { MyNavigation } from '../people/my-navigation';
import { Fold } from '../work/fold';
import type { Query } from '../work/page';
import { AgreementHead } from './agreement-head';
import type { Agreement, AgreementView } from './agreement.types';
import { Downloads } from './downloads';
import { FeedbackForm, FeedbackShown, isFeedbackTime } from './feedback';
import { History } from './history';
import { giveAsMyself, sayAsMyself, signAsMyself, undoAsMyself } from './my.actions';
import { NothingYet } from './nothing-yet';
import { WantChange, WantInterruption } from './saying';
import { Signing } from './signing';
import { TermsShown } from './terms-shown';

/** What I am about to agree to, in plain words: first what is asked of me, then all of it. */
export async function MyAgreement(props: { locale: Locale; view: AgreementView; query: Query }) {
  const { locale, view, query } = props;
  const t = await getTranslations('agreements');
  const { agreement } = view;
  return (
    <Main>
      <MyNavigation locale={locale} />
      <AgreementHead mine locale={locale} view={view} title={t('myTitle')} query={query} />
      {agreement ? <Begun locale={locale} view={{ ...view, agreement }} /> : <NothingYet view={view} />}
    </Main>
  );
}

async function Begun({ locale, view }: { locale: Locale; view: AgreementView & { agreement: Agreement } }) {
  const t = await getTranslations('agreements');
  const { agreement, placement, terms } = view;
  const { status, version } = agreement;
  const { id } = placement;
  const say = (answer: 'agreed' | 'change_wanted' | 'interruption_wanted') =>
    sayAsMyself.bind(null, locale, id, { version, answer });
  return (
    <>
      {isFeedbackTime(view) && <MyFeedback locale={locale} view={view} />}
      <TermsShown locale={locale} view={view} />
      {status === 'with_person' && (
        <Section title={t('agree.title')} id="agree">
          <p>{t('agree.text')}</p>
          <Form locale={locale} action={say('agreed')} newId={crypto.randomUUID()}>
            <SubmitButton>{t('agree.do')}</SubmitButton>
          </Form>
        </Section>
      )}
      {(status === 'with_person' || status === 'ready') && (
        <WantChange locale={locale} side="my" action={say('change_wanted')} />
      )}
      {status !== 'draft' && <Downloads side="my" id={id} version={version} />}
      <Signing
        locale={locale}
        side="my"
        view={view}
        name={terms.participantName}
        sign={signAsMyself.bind(null, locale, id, version)}
        undo={(signature) => undoAsMyself.bind(null, locale, id, signature)}
      />
      {placement.status === 'running' && (
        <WantInterruption locale={locale} side="my" action={say('interruption_wanted')} />
      )}
      <History locale={locale} agreement={agreement} zone={placement.timeZone} />
    </>
  );
}

async function MyFeedback({
  locale,
  view,
}: {
  locale: Locale;
  view: AgreementView & { agreement: Agreement };
}) {
  const t = await getTranslations('agreements.feedback');
  const { feedback } = view.agreement;
  return (
    <>
      {feedback.length > 0 && <p>{t('print')}</p>}
      <FeedbackShown feedback={feedback} />
      <Fold title={t('mine')}>
        <FeedbackForm
          locale={locale}
          action={giveAsMyself.bind(null, locale, view.placement.id)}
          given={feedback.find(({ party }) => party === 'participant')}
        />
      </Fold>
    </>
  );
}
