import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { CheckCards } from '@/ui/choices';
import { SelectField, TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { SearchForm } from '@/ui/search-form';
import { SubmitButton } from '@/ui/submit-button';
import { say } from '../work/say';
import { askToEvening } from './evening.actions';
import styles from './proposals.module.css';
import type { EveningProposals } from './proposals.types';

interface Props {
  locale: Locale;
  list: EveningProposals;
  q: string | undefined;
}

/** Whom to ask: those who agreed to be looked for, or whoever is found by name. */
export async function AskToEvening({ locale, list, q }: Props) {
  const t = await getTranslations('proposals.evening');
  const { event, people } = list;
  if (!event.isComing) return <Notice title={t('notComing')} />;
  const free = people.filter(({ isReached, hasPlace }) => isReached && !hasPlace);
  const coming = people.filter(({ hasPlace }) => hasPlace);
  const silent = people.filter(({ isReached, hasPlace }) => !isReached && !hasPlace);
  const names = (some: typeof people) => some.map(({ firstName }) => firstName).join(', ');
  return (
    <Section title={t('ask')}>
      <div className={styles.ask}>
        <SearchForm label={t('find')} button={t('search')} q={q} />
        {free.length === 0 ? (
          <Notice title={q ? t('noneFound') : t('noneAgreed')} />
        ) : (
          <AskForm locale={locale} list={{ ...list, people: free }} q={q} />
        )}
        {coming.length > 0 && <p>{t('coming', { names: names(coming) })}</p>}
        {silent.length > 0 && <p>{t('silent', { names: names(silent) })}</p>}
      </div>
    </Section>
  );
}

async function AskForm({ locale, list, q }: Props) {
  const t = await getTranslations('proposals.evening');
  const { event, people } = list;
  return (
    <Form locale={locale} action={askToEvening.bind(null, locale, event.id)}>
      <CheckCards
        name="personIds"
        label={q ? t('found') : t('agreed')}
        required
        choices={people.map(({ id, firstName, contactHint }) => ({
          value: id,
          label: firstName,
          ...(contactHint ? { hint: contactHint } : {}),
        }))}
      />
      {event.tables.length > 0 && (
        <SelectField
          name="tableId"
          label={t('meets')}
          options={[
            { value: '', label: t('anybody') },
            ...event.tables.map(({ id, number, employerName, topic }) => ({
              value: id,
              label: t('table', { number, who: employerName ?? (topic ? say(topic, locale) : '') }),
            })),
          ]}
        />
      )}
      <TextArea name="words" label={t('words')} hint={t('wordsHint')} rows={3} maxLength={600} />
      <SubmitButton>{t('send')}</SubmitButton>
    </Form>
  );
}
