import type { Metadata } from 'next';
import { Home } from '@/features/home/home';
import { canonical } from '@/i18n/canonical';
import { enterLocale } from '@/i18n/enter';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: canonical(await enterLocale(params), '') };
}

export default async function HomePage({ params }: Props) {
  return <Home locale={await enterLocale(params)} filters={{}} />;
}
