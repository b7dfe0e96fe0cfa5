import type { MetadataRoute } from 'next';
import { config } from '@/config';

export const dynamic = 'force-dynamic'; // the address is known when it runs, not when it is built

/** Found by search: what is on. Not found: what belongs to one person or to those who work here. */
export default function robots(): MetadataRoute.Robots {
  const closed = ['my', 'staff', 'employer/', 'sign-in', 'book', 'wait', 'openings/search'];
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...closed.map((path) => `/*/${path}`)] },
    sitemap: `${config.publicUrl}/sitemap.xml`,
  };
}
