// First of all: it names the layers, and their order decides.
import '@/ui/tokens.css';
import '@/ui/base.css';
import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { enterLocale } from '@/i18n/enter';
import { heading, text } from '@/ui/fonts';
import { SkipLink } from '@/ui/skip-link';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Nothing is made at build time, when there is no API: a page is made when first asked for, then cached. */
export const generateStaticParams = () => [];

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FFFCF5' },
    { media: '(prefers-color-scheme: dark)', color: '#17122B' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params);
  const t = await getTranslations('common');
  return {
    title: { template: `%s – ${t('brand')}`, default: `${t('brand')}: ${t('tagline')}` },
    description: t('description'),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const locale = await enterLocale(params);
  const t = await getTranslations('common');
  return (
    <html lang={locale} className={`${heading.variable} ${text.variable}`}>
      <body>
        <SkipLink>{t('skip')}</SkipLink>
        {children}
      </body>
    </html>
  );
}
