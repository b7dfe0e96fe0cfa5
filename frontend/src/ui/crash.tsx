'use client';

import en from '../../messages/en/crash.json';
import fi from '../../messages/fi/crash.json';
import sv from '../../messages/sv/crash.json';
import { defaultLocale, isLocale, type Locale } from '@/i18n/locales';
import { Button, ButtonLink } from './button';
import { EmptyState } from './empty-state';
import { Main } from './page';

// The only texts that travel to the browser: when a page breaks, the server may not be there to say so.
const texts: Record<Locale, typeof fi> = { fi, sv, en };

export function Crash({ locale, again }: { locale?: string; again: () => void }) {
  const language = isLocale(locale) ? locale : defaultLocale;
  const text = texts[language];
  return (
    <Main>
      <EmptyState level={1} title={text.title} text={text.text}>
        <Button type="button" onClick={again}>
          {text.again}
        </Button>
        <ButtonLink tone="ghost" href={`/${language}`}>
          {text.home}
        </ButtonLink>
      </EmptyState>
    </Main>
  );
}
