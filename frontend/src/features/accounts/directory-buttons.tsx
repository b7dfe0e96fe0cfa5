import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { Deed, Deeds } from '../work/deed';
import { leaveForDirectory } from './strong.actions';

/** One button for each municipality whose staff sign in with its own accounts; nothing when there is none. */
export async function DirectoryButtons(props: {
  locale: Locale;
  next: string | undefined;
  /** To show again who one is. */
  again?: boolean;
}) {
  const { locale, next, again } = props;
  const t = await getTranslations('signIn.staff');
  const { data } = await ask((await api()).GET('/api/sign-in/directories'));
  const directories = data?.directories ?? [];
  if (directories.length === 0) return null;
  return (
    <Section title={t('orDirectory')}>
      <Deeds>
        {directories.map(({ id, name }) => (
          <Deed key={id} locale={locale} action={leaveForDirectory.bind(null, locale, id, next, again)}>
            {name[locale]}
          </Deed>
        ))}
      </Deeds>
    </Section>
  );
}
