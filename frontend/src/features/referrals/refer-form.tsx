import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { SelectField, TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import type { PersonPage } from '../people/people.types';
import { say } from '../work/say';
import { suggestService } from './referrals.actions';
import { serviceKinds, type Service } from './referrals.types';

/** Which service, and why, in the words that the person will read. */
export async function ReferForm(props: { locale: Locale; person: PersonPage; services: Service[] }) {
  const { locale, person, services } = props;
  const t = await getTranslations('referrals');
  if (services.length === 0)
    return (
      <EmptyState title={t('refer.noServices')}>
        <ButtonLink href={`/${locale}/staff/services/new`}>{t('services.new')}</ButtonLink>
      </EmptyState>
    );
  const options = serviceKinds.flatMap((kind) =>
    services
      .filter((service) => service.kind === kind)
      .map(({ id, name }) => ({ value: id, label: `${t(`kinds.${kind}`)}: ${say(name, locale)}` })),
  );
  const ohjaamos = person.ohjaamos.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form locale={locale} action={suggestService.bind(null, locale, person.id)} newId={crypto.randomUUID()}>
      <SelectField name="serviceId" label={t('refer.service')} required options={options} />
      {ohjaamos.length > 1 ? (
        <SelectField
          name="ohjaamoId"
          label={t('refer.ohjaamo')}
          required
          options={ohjaamos}
          value={ohjaamos[0]?.value}
        />
      ) : (
        <input type="hidden" name="ohjaamoId" value={ohjaamos[0]?.value} />
      )}
      <TextArea
        name="why"
        label={t('refer.why')}
        hint={t('refer.whyHint', { name: person.firstName })}
        required
        maxLength={1000}
      />
      <SubmitButton>{t('refer.send')}</SubmitButton>
    </Form>
  );
}
