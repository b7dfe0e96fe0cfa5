'use client';

// First of all: it names the layers, and their order decides.
import '@/ui/tokens.css';
import '@/ui/base.css';
import { Crash } from '@/ui/crash';
import { heading, text } from '@/ui/fonts';

// When even the layout breaks. Which language it was is in the address alone.
export default function GlobalError({ reset }: { reset: () => void }) {
  const locale = typeof location === 'undefined' ? undefined : location.pathname.split('/')[1];
  return (
    <html lang={locale ?? 'fi'} className={`${heading.variable} ${text.variable}`}>
      <body>
        <Crash locale={locale} again={reset} />
      </body>
    </html>
  );
}
