import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Main, Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Columns } from '../work/columns';
import { Deed } from '../work/deed';
import { Fieldset, SideBySide } from '../work/fieldset';
import { Fold } from '../work/fold';
import type { Query } from '../work/page';
import { AgreementHead } from './agreement-head';
import { ageGroups, type AgreementView } from './agreement.types';
import { Downloads } from './downloads';
import { FeedbackShown } from './feedback';
import { History } from './history';
import { NothingYet } from './nothing-yet';
import { PartFields } from './part-fields';
import { Signing } from './signing';
import { askFirm, signAsStaff, undoAsStaff, writeAgreement } from './staff.actions';
import { Breaks, TermsShown } from './terms-shown';

const over = ['ended', 'closed', 'dropped'];

/** The agreement whole: staff begin it, ask the workplace, and record what was signed. */
export async function StaffAgreement(props: { locale: Locale; view: AgreementView; query: Query }) {
  const { locale, view, query } = props;
  const t = await getTranslations('agreements');
  const { agreement, placement } = view;
  const { id, timeZone } = placement;
  const isWritten = view.askedBy && !over.includes(placement.status);
  return (
    <Main width="wide">
      <AgreementHead locale={locale} view={view} title={t('staffTitle')} query={query} />
      <Breaks locale={locale} view={view} />
      {!view.askedBy && <NothingYet view={view} />}
      {agreement && (
        <Columns
          aside={
            <>
              {agreement.status === 'draft' && <AskFirm locale={locale} id={id} />}
              <Downloads side="staff" id={id} version={agreement.version} />
              <Signing
                locale={locale}
                side="staff"
                view={{ ...view, agreement }}
                sign={signAsStaff.bind(null, locale, id, agreement.version)}
                undo={(signature) => undoAsStaff.bind(null, locale, id, signature)}
              />
              <History locale={locale} agreement={agreement} zone={timeZone} />
            </>
          }
        >
          <FeedbackShown feedback={agreement.feedback} />
          <TermsShown locale={locale} view={view} />
          {isWritten && (
            <Fold title={t('write.change')} open={agreement.status === 'draft'}>
              <p>{t('write.changeHint')}</p>
              <WriteForm locale={locale} view={view} />
            </Fold>
          )}
        </Columns>
      )}
      {!agreement && isWritten && (
        <Section title={t('write.title')}>
          <WriteForm locale={locale} view={view} />
        </Section>
      )}
    </Main>
  );
}

async function AskFirm({ locale, id }: { locale: Locale; id: string }) {
  const t = await getTranslations('agreements.ask');
  return (
    <Section title={t('title')}>
      <p>{t('text')}</p>
      <Deed locale={locale} tone="primary" action={askFirm.bind(null, locale, id)}>
        {t('do')}
      </Deed>
    </Section>
  );
}

async function WriteForm({ locale, view }: { locale: Locale; view: AgreementView }) {
  const t = await getTranslations('agreements');
  const { terms, placement, agreement } = view;
  const date = (name: 'startsOn' | 'endsOn') => (
    <TextField
      name={name}
      label={t(`term.${name}`)}
      type="date"
      width="short"
      value={terms[name] ?? undefined}
    />
  );
  return (
    <Form key={agreement?.version} locale={locale} action={writeAgreement.bind(null, locale, placement.id)}>
      <Fieldset title={t('write.ours')}>
        <TextField
          name="participantName"
          label={t('term.participantName')}
          hint={t('hint.participantName')}
          value={terms.participantName}
          maxLength={120}
        />
        <RadioCards
          name="ageGroup"
          label={t('term.ageGroup')}
          required
          value={terms.ageGroup}
          choices={ageGroups.map((value) => ({ value, label: t(`age.${value}`) }))}
        />
        <TextField
          name="authorityName"
          label={t('term.authorityName')}
          value={terms.authorityName}
          maxLength={160}
        />
        <TextArea
          name="objective"
          label={t('term.objective')}
          hint={t('hint.objective')}
          value={terms.objective}
        />
        <SideBySide>
          {date('startsOn')}
          {date('endsOn')}
        </SideBySide>
      </Fieldset>
      <Fieldset title={t('write.theirs')}>
        <p>{t('write.theirsHint')}</p>
        <PartFields terms={terms} required={false} />
      </Fieldset>
      <SubmitButton>{t('write.save')}</SubmitButton>
    </Form>
  );
}
