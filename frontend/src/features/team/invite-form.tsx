import { getTranslations } from 'next-intl/server';
import { locales, type Locale } from '@/i18n/locales';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { SideBySide } from '../work/fieldset';
import { languageName } from '../work/say';
import { inviteMember } from './team.actions';
import type { StaffTeam } from './team.types';

export async function InviteForm({ locale, places }: { locale: Locale; places: StaffTeam['places'] }) {
  const t = await getTranslations('team');
  const roles = [...new Set(places.flatMap((place) => place.roles))];
  const first = places.find(({ ohjaamoId }) => ohjaamoId) ?? places[0];
  return (
    <Form locale={locale} action={inviteMember.bind(null, locale)} newId={crypto.randomUUID()}>
      <TextField name="name" label={t('name')} required autoComplete="off" />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('inviteHint')}
        required
        autoComplete="off"
      />
      <SideBySide>
        <SelectField
          name="placeId"
          label={t('place')}
          required
          value={first?.placeId}
          options={places.map(({ placeId, ohjaamoName, regionName }) => ({
            value: placeId,
            label: ohjaamoName ?? `${regionName}, ${t('wholeRegion')}`,
          }))}
        />
        <SelectField
          name="role"
          label={t('role')}
          required
          value={first?.roles[0]}
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
      </SideBySide>
      <SideBySide>
        <SelectField
          name="language"
          label={t('language')}
          required
          value={locale}
          options={locales.map((code) => ({ value: code, label: languageName(code, locale) }))}
        />
      </SideBySide>
      <SubmitButton>{t('send')}</SubmitButton>
    </Form>
  );
}
