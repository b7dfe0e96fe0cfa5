import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Form } from '@/ui/form';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { MoreFields } from './more-fields';
import { nameAt, type MyRotation } from './my-rotation';
import { TypedWishes } from './typed-wishes';
import { wishTables, wishWords } from './wish-words';
import { changeWishes } from './wishes.actions';

/** The same hearts as on the event's page, as they stand; they can be changed until the first round is called. */
export async function ChangeWishes({
  locale,
  link,
  mine,
}: {
  locale: Locale;
  link: string;
  mine: MyRotation;
}) {
  const t = await getTranslations('rotation.change');
  const { entry, evening } = mine;
  const here = `/${locale}/my/${link}`;
  if (!mine.changeable)
    return (
      <Main>
        <EmptyState level={1} title={t('closed')} text={t('closedText')}>
          <ButtonLink href={here}>{t('keep')}</ButtonLink>
        </EmptyState>
      </Main>
    );
  const tables = mine.tables.filter(({ employerName, topic }) => employerName ?? topic);
  const hearts = await wishTables(
    tables.map((table) => ({
      ...table,
      name: nameAt(table, locale),
      openings: table.openingTitles.map((title) => ({ title })),
    })),
  );
  const spoken = new Set([...mine.event.languages, ...tables.flatMap(({ languages }) => languages)]);
  const wishable = tables.map(({ id }) => id);
  return (
    <Main>
      <PageTitle title={t('title')} lead={t(evening ? 'leadPlanned' : 'lead')} />
      <Form locale={locale} action={changeWishes.bind(null, locale, link, wishable)}>
        <TypedWishes
          tables={hearts}
          words={await wishWords()}
          start={{ order: entry?.wishes ?? [], never: entry?.never ?? [] }}
        />
        <MoreFields
          locale={locale}
          zone={mine.event.timeZone}
          rounds={mine.rounds}
          languages={[...spoken]}
          entry={entry}
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
      <p>
        <a href={here}>{t('keep')}</a>
      </p>
    </Main>
  );
}
