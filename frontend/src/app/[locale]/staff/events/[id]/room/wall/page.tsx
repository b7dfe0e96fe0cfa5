import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { WallSheet } from '@/features/room/staff/wall-sheet';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { PrintButton } from '@/features/work/print-button';
import { languageName } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { isLocale, locales } from '@/i18n/locales';
import { Stack } from '@/ui/card';
import { Chip, Chips } from '@/ui/chip';
import { Main, PageTitle, ScreenOnly } from '@/ui/page';

export const generateMetadata = titled('room.wall.title');

export default async function WallPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/events/${id}/room`;
  await staffHere(locale, `${here}/wall`);
  const t = await getTranslations('room.wall');
  const path = { params: { path: { id } } };
  const room = need(
    locale,
    await ask((await api()).GET('/api/staff/events/{id}/room', path)),
    `${here}/wall`,
  );
  const wished = one(await searchParams, 'language');
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
              <Chip key={other} href={`${here}/wall?language=${other}`} on={other === language}>
                {languageName(other, locale)}
              </Chip>
            ))}
            <Chip href={here}>{t('toRoom')}</Chip>
          </Chips>
        </Stack>
      </ScreenOnly>
      <WallSheet language={language} room={room} />
    </Main>
  );
}
