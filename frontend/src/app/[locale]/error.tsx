'use client';

import { useParams } from 'next/navigation';
import { Crash } from '@/ui/crash';

export default function PageError({ reset }: { reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  return <Crash locale={locale} again={reset} />;
}
