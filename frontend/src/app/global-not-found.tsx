// First of all: it names the layers, and their order decides.
import '@/ui/tokens.css';
import '@/ui/base.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { defaultLocale, locales } from '@/i18n/locales';
import { heading, text } from '@/ui/fonts';
import { Logo } from '@/ui/logo';
import { Main } from '@/ui/page';
import { EmptyState } from '@/ui/empty-state';
import { ButtonLink } from '@/ui/button';

export const metadata: Metadata = { title: 'Vartti', robots: { index: false } };

/** An address outside every language: says so in all of them. */
export default async function GlobalNotFound() {
  const spoken = await Promise.all(
    locales.map(async (locale) => ({
      locale,
      t: await getTranslations({ locale, namespace: 'common' }),
    })),
  );
  return (
    <html lang={defaultLocale} className={`${heading.variable} ${text.variable}`}>
      <body>
        <Main>
          <Logo name={spoken[0]?.t('brand')} />
          {spoken.map(({ locale, t }, index) => (
            <div key={locale} lang={locale}>
              <EmptyState level={index === 0 ? 1 : 2} title={t('nowhere.title')} text={t('nowhere.text')}>
                <ButtonLink href={`/${locale}`}>{t('home')}</ButtonLink>
              </EmptyState>
            </div>
          ))}
        </Main>
      </body>
    </html>
  );
}
