import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { enterLocale } from '@/i18n/enter';
import { Footer } from '@/ui/footer';
import { Header } from '@/ui/header';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false } };

export default async function EveningLinkLayout(props: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = await enterLocale(props.params);
  return (
    <>
      <Header locale={locale} />
      {props.children}
      <Footer locale={locale} />
    </>
  );
}
