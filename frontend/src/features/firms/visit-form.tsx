import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { Fold } from '../work/fold';
import { KeepDraft } from './keep-draft';
import styles from './firms.module.css';
import { eventKinds, type Firm, outcomes } from './firms.types';
import { VisitOpening } from './visit-opening';
import { enterVisit } from './visit.action';

interface Props {
  locale: Locale;
  firm: Firm;
  ohjaamo: { id: string; regionId: string };
  today: string;
}

/** One short form, for a phone in the yard of the firm: whom I met, what was said, what was promised, what came of it. */
export async function VisitForm({ locale, firm, ohjaamo, today }: Props) {
  const t = await getTranslations('firms');
  return (
    <Form
      locale={locale}
      action={enterVisit.bind(null, locale, firm.id, ohjaamo.id)}
      newId={crypto.randomUUID()}
      within="visit"
    >
      <KeepDraft name={firm.id} />
      <RadioCards
        name="contactKind"
        label={t('visit.kind')}
        required
        value="visit"
        choices={eventKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField
        name="on"
        type="date"
        width="short"
        label={t('visit.on')}
        required
        value={today}
        max={today}
      />
      {firm.contacts.length > 0 && (
        <SelectField
          name="contactId"
          label={t('visit.contact')}
          options={firm.contacts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className={styles.row}>
        <TextField
          name="newContact.name"
          label={t(firm.contacts.length > 0 ? 'visit.newContact' : 'visit.contact')}
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          name="newContact.phone"
          type="tel"
          label={t('visit.newPhone')}
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <TextArea
        name="words"
        label={t('visit.words')}
        hint={t('regional')}
        required
        rows={4}
        maxLength={2000}
      />
      <RadioCards
        name="outcome"
        label={t('visit.outcome')}
        required
        value="good"
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <Fold plain title={t('visit.promise')}>
        <TextField name="promise.what" label={t('promises.what')} maxLength={300} />
        <RadioCards
          name="promise.promisedBy"
          label={t('promises.who')}
          value="us"
          choices={(['us', 'them'] as const).map((value) => ({ value, label: t(`promises.${value}`) }))}
        />
        <TextField name="promise.dueOn" type="date" width="short" label={t('promises.dueOn')} min={today} />
      </Fold>
      <Fold plain title={t('visit.opening')}>
        <VisitOpening locale={locale} ohjaamo={ohjaamo} />
      </Fold>
      <SubmitButton wide>{t('visit.save')}</SubmitButton>
      <p className={styles.soft}>{t('visit.kept')}</p>
    </Form>
  );
}
