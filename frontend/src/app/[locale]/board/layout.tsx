import type { ReactNode } from 'react';
import { ScreenFrame } from '@/features/screens/screen-frame';
import { enterLocale } from '@/i18n/enter';

export const dynamic = 'force-dynamic';

export default async function BoardLayout(props: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = await enterLocale(props.params);
  return (
    <ScreenFrame locale={locale} kind="board">
      {props.children}
    </ScreenFrame>
  );
}
