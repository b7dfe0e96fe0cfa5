import { api, ask } from '@/api/client';
import { Board } from '@/features/screens/board';
import { Pairing } from '@/features/screens/pairing';
import { ScreenHead } from '@/features/screens/screen-frame';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('screens.board.title');

export default async function BoardPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const { data, problem } = await ask((await api()).GET('/api/board/room'));
  if (!problem) return <Board locale={locale} room={data} />;
  return (
    <>
      <ScreenHead locale={locale} />
      <Pairing locale={locale} kind="board" problem={problem} />
    </>
  );
}
