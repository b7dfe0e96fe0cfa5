import { getTranslations } from 'next-intl/server';
import { roomsOf } from '@/features/accounts/paths';
import { session } from '@/features/accounts/session';
import { SignInFrame } from '@/features/accounts/sign-in-frame';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Card, CardLink, Stack } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';

export const generateMetadata = titled('signIn.roomsTitle');

export default async function RoomsPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('signIn');
  const open = roomsOf(await session());
  if (open.length === 0)
    return (
      <SignInFrame title={t('nowhereTitle')}>
        <EmptyState title={t('nowhereSubtitle')} text={t('nowhereText')}>
          <ButtonLink href={`/${locale}/employer/join`}>{t('askAccess')}</ButtonLink>
          <ButtonLink tone="ghost" href={`/${locale}`}>
            {t('toEvents')}
          </ButtonLink>
        </EmptyState>
      </SignInFrame>
    );
  return (
    <SignInFrame title={t('roomsTitle')} lead={t('roomsLead')}>
      <Stack>
        {open.map((room) => (
          <Card key={room} as="section">
            <h2>
              <CardLink href={`/${locale}/${room}`}>{t(`rooms.${room}.name`)}</CardLink>
            </h2>
            <p>{t(`rooms.${room}.text`)}</p>
          </Card>
        ))}
      </Stack>
    </SignInFrame>
  );
}
