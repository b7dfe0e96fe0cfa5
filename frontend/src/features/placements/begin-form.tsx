import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import type { PersonPage } from '../people/people.types';
import { catalogue, optionsOf } from '../work/catalogue';
import { beginPlacement } from './staff.actions';

type Schemas = components['schemas'];

/** Who starts where: from an opening that is here, or by kind and title. */
export async function BeginForm(props: {
  locale: Locale;
  person: PersonPage;
  origin: Schemas['PlacementInput']['origin'];
  openings: Schemas['OwnOpening'][];
  employers: { id: string; name: string }[];
  openingId?: string;
  employerId?: string;
}) {
  const { locale, person, origin, openings, employers } = props;
  const t = await getTranslations('placements.begin');
  const { openingKinds } = await catalogue(locale);
  const [ours, another] = person.ohjaamos;
  return (
    <Form
      locale={locale}
      action={beginPlacement.bind(null, locale, person.id, origin)}
      newId={crypto.randomUUID()}
    >
      {another ? (
        <SelectField
          name="ohjaamoId"
          label={t('ohjaamo')}
          required
          value={ours?.id}
          options={person.ohjaamos.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <input type="hidden" name="ohjaamoId" value={ours?.id} />
      )}
      <SelectField
        name="openingId"
        label={t('opening')}
        hint={t('openingHint')}
        value={props.openingId}
        options={openings.map(({ id, title, employer }) => ({
          value: id,
          label: `${title} · ${employer.name}`,
        }))}
      />
      <SelectField
        name="kind"
        label={t('kind')}
        hint={t('kindHint')}
        options={optionsOf(openingKinds, locale)}
      />
      <TextField name="title" label={t('titleField')} maxLength={120} />
      <SelectField
        name="employerId"
        label={t('employer')}
        value={props.employerId}
        options={employers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton>{t('save')}</SubmitButton>
    </Form>
  );
}
