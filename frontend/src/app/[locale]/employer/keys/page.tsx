import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { makeKey } from '@/features/imports/keys.actions';
import { KeysExplained } from '@/features/imports/keys-explained';
import { KeysList } from '@/features/imports/keys-list';
import { NewKey } from '@/features/imports/new-key.client';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('imports.keys.title');

export default async function KeysPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const { owner } = await recruiterHere(locale, `/${locale}/employer/keys`);
  const t = await getTranslations('imports.keys');
  const { keys } = need(locale, await ask((await api()).GET('/api/employer/keys')));
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={t('lead')} />
      {owner ? (
        <Form locale={locale} action={makeKey.bind(null, locale)} newId={crypto.randomUUID()}>
          <NewKey title={t('madeTitle')} text={t('madeText')} />
          <TextField name="name" label={t('name')} hint={t('nameHint')} required maxLength={80} />
          <SubmitButton>{t('make')}</SubmitButton>
        </Form>
      ) : (
        <p>{t('ownerOnly')}</p>
      )}
      <KeysList locale={locale} keys={keys} isOwner={owner} />
      <KeysExplained />
    </Narrow>
  );
}
