import { notFound } from 'next/navigation';
import type { Answer } from './client';

/**
 * What a public page is about. What is not there becomes the "nothing here" page; anything else that went wrong gives
 * nothing back, and the page shows `<Unreachable />` (thrown, it would keep an old page in the cache).
 */
export function found<Data>({ data, problem }: Answer<Data>): Data | undefined {
  if (problem?.status === 404 || problem?.status === 400) notFound();
  return data;
}
