import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { Deed } from '../work/deed';
import { Fold } from '../work/fold';
import { beginAnew, changeRole, endMember } from './team.actions';
import type { Member } from './team.types';

/** Another role for somebody, or none. Both happen at once, so both say what they mean for the person. */
export async function ChangeMember({ locale, member }: { locale: Locale; member: Member }) {
  const t = await getTranslations('team');
  const { id, name, mayBecome } = member;
  return (
    <>
      {mayBecome.length > 0 && (
        <Form locale={locale} action={changeRole.bind(null, locale, id)}>
          <RadioCards
            name="role"
            label={t('newRole')}
            hint={t('changeHint', { name })}
            required
            value={mayBecome[0]}
            choices={mayBecome.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          />
          <SubmitButton>{t('saveRole')}</SubmitButton>
        </Form>
      )}
      <Fold plain title={t('anew')}>
        <p>{t('anewHint', { name })}</p>
        <Deed locale={locale} action={beginAnew.bind(null, locale, id)}>
          {t('anew')}
        </Deed>
      </Fold>
      <Fold plain title={t('end')} open={mayBecome.length === 0}>
        <p>{t('endHint', { name })}</p>
        <Deed locale={locale} tone="danger" action={endMember.bind(null, locale, id)}>
          {t('end')}
        </Deed>
      </Fold>
    </>
  );
}
