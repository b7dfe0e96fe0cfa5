import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { CheckCards, RadioCards } from '@/ui/choices';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import type { Staff } from '../accounts/session';
import { network, optionsOf } from '../work/catalogue';
import { languageName, usualLanguages } from '../work/say';
import { saveService } from './referrals.actions';
import { consents, serviceKinds, type Service } from './referrals.types';
import { heldIn } from './service-input';

/** One line of the catalogue: written anew, or changed. */
export async function ServiceForm(props: { locale: Locale; staff: Staff; service?: Service }) {
  const { locale, staff, service } = props;
  const t = await getTranslations('referrals');
  const s = await getTranslations('referrals.service');
  const held = heldIn(service);
  const { municipalities } = await network(locale);
  const ohjaamos = staff.ohjaamos.map(({ id, name }) => ({ value: id, label: name }));
  const field = (name: string, label: string) => ({ name, label, value: held(name) });
  return (
    <Form locale={locale} action={saveService.bind(null, locale)} newId={service?.id ?? crypto.randomUUID()}>
      <SelectField
        name="kind"
        label={s('kindField')}
        required
        value={service?.kind}
        options={serviceKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextField {...field('name.fi', s('name'))} hint={s('nameHint')} required maxLength={120} />
      <TextField {...field('name.sv', s('nameSv'))} maxLength={120} />
      <TextField {...field('name.en', s('nameEn'))} maxLength={120} />
      <TextArea {...field('what.fi', s('whatField'))} hint={s('whatHint')} required maxLength={600} />
      <TextArea {...field('what.sv', s('whatSv'))} maxLength={600} />
      <TextArea {...field('what.en', s('whatEn'))} maxLength={600} />
      <TextArea {...field('howToRefer.fi', s('howField'))} hint={s('howHint')} required maxLength={600} />
      <RadioCards
        name="consent"
        label={s('consentField')}
        required
        value={service?.consent ?? 'needed'}
        choices={consents.map((one) => ({ value: one, label: t(`consents.${one}`) }))}
      />
      <TextField {...field('email', s('email'))} hint={s('emailHint')} type="email" />
      <TextField {...field('phone', s('phone'))} type="tel" />
      <TextField {...field('website', s('website'))} type="url" />
      <TextField {...field('ageFrom', s('ageFrom'))} type="number" min={0} max={99} width="short" />
      <TextField {...field('ageTo', s('ageTo'))} type="number" min={0} max={99} width="short" />
      <CheckCards
        name="languages"
        label={s('languagesField')}
        required
        values={service?.languages ?? ['fi']}
        choices={usualLanguages.map((code) => ({ value: code, label: languageName(code, locale) }))}
      />
      <CheckCards
        name="municipalityCodes"
        label={s('placesField')}
        hint={s('placesHint')}
        values={service?.municipalityCodes}
        choices={optionsOf(municipalities, locale)}
      />
      <SelectField
        name="ohjaamoId"
        label={s('ohjaamo')}
        required
        value={service?.ohjaamo.id ?? ohjaamos[0]?.value}
        options={ohjaamos}
      />
      <SubmitButton>{s('save')}</SubmitButton>
    </Form>
  );
}
