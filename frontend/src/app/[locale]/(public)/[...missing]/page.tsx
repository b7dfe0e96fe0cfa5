import { notFound } from 'next/navigation';

// Any address below a language that leads nowhere gets our own "nothing here", in that language.
export const generateStaticParams = () => [];

export default function Missing() {
  notFound();
}
