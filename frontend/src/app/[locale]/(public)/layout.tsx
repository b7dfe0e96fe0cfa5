import type { ReactNode } from 'react';
import { enterLocale } from '@/i18n/enter';
import { Footer } from '@/ui/footer';
import { Header } from '@/ui/header';

// Public pages come from a cache and are never older than a second: see docs/decisions/0003. What stands below must
// not read cookies, headers or `searchParams` (filters are parts of the path), and a page with parameters of its own
// says `export const generateStaticParams = () => [];` as well, or it is made for every request.
export const revalidate = 1;

export default async function PublicLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = await enterLocale(params);
  return (
    <>
      <Header locale={locale} />
      {children}
      <Footer locale={locale} />
    </>
  );
}
