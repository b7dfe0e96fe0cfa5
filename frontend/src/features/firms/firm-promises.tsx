import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Fold } from '../work/fold';
import { addPromise } from './firms.actions';
import styles from './firms.module.css';
import type { Firm } from './firms.types';
import { PromiseLine } from './promise-line';

/** What was promised, by us and by them, and by when. */
export async function FirmPromises(props: { locale: Locale; firm: Firm; ohjaamoId: string }) {
  const { locale, firm, ohjaamoId } = props;
  const t = await getTranslations('firms.promises');
  const isOpen = ({ status }: Firm['promises'][number]) => status === 'open';
  const [open, settled] = [firm.promises.filter(isOpen), firm.promises.filter((one) => !isOpen(one))];
  return (
    <Section title={t('title')} id="promises">
      {open.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.plain}>
        {open.map((promise) => (
          <PromiseLine key={promise.id} locale={locale} promise={promise} />
        ))}
      </ul>
      <Fold plain title={t('add')}>
        <Form
          key={firm.promises.length}
          locale={locale}
          action={addPromise.bind(null, locale, firm.id, ohjaamoId)}
          newId={crypto.randomUUID()}
          within="promise"
        >
          <RadioCards
            name="promisedBy"
            label={t('who')}
            required
            value="us"
            choices={(['us', 'them'] as const).map((value) => ({ value, label: t(value) }))}
          />
          <TextField name="what" label={t('what')} required maxLength={300} />
          <TextField name="dueOn" type="date" width="short" label={t('dueOn')} required />
          <SubmitButton tone="ghost">{t('save')}</SubmitButton>
        </Form>
      </Fold>
      {settled.length > 0 && (
        <Fold plain title={t('settled')}>
          <ul className={styles.plain}>
            {settled.map((promise) => (
              <PromiseLine key={promise.id} locale={locale} promise={promise} />
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}
