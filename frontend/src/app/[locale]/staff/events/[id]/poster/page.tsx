import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { PosterSheet } from '@/features/desk/poster-sheet';
import { network } from '@/features/work/catalogue';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { PrintButton } from '@/features/work/print-button';
import { languageName } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { isLocale, locales } from '@/i18n/locales';
import { Stack } from '@/ui/card';
import { Chip, Chips } from '@/ui/chip';
import { Main, PageTitle, ScreenOnly } from '@/ui/page';

export const generateMetadata = titled('staff.posterPage.title');

export default async function PosterPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/events/${id}`;
  await staffHere(locale, `${here}/poster`);
  const t = await getTranslations('staff.posterPage');
  const path = { params: { path: { id } } };
  const event = need(locale, await ask((await api()).GET('/api/staff/events/{id}', path)));
  const wished = one(await searchParams, 'language') ?? (await firstLanguage());
  const language = isLocale(wished) ? wished : 'fi';
  return (
    <Main width="wide">
      <ScreenOnly>
        <Stack>
          <PageTitle title={t('title')} lead={t('lead')}>
            <PrintButton>{t('print')}</PrintButton>
          </PageTitle>
          <Chips label={t('language')}>
            {locales.map((other) => (
              <Chip key={other} href={`${here}/poster?language=${other}`} on={other === language}>
                {languageName(other, locale)}
              </Chip>
            ))}
            <Chip href={here}>{t('toEvent')}</Chip>
          </Chips>
        </Stack>
      </ScreenOnly>
      <PosterSheet language={language} event={event} />
    </Main>
  );

  async function firstLanguage() {
    const { regions } = await network(locale);
    const all = regions.flatMap(({ ohjaamos }) => ohjaamos);
    return all.find((ohjaamo) => ohjaamo.id === event.ohjaamo.id)?.languages[0];
  }
}
