import { api, ask } from '@/api/client';

interface At {
  params: Promise<{ locale: string; link: string }>;
}

/** The one tap of a mail program, beside the sender's name (RFC 8058): it posts here, without anybody's browser. */
export async function POST(_: Request, { params }: At): Promise<Response> {
  const path = { link: (await params).link };
  const call = (await api()).DELETE('/api/saved-searches/{link}/confirmation', { params: { path } });
  const { problem, response } = await ask(call);
  return new Response(null, { status: problem ? (response?.status ?? 503) : 204 });
}

/** Whoever only opens the address (an older mail program, a scanner) changes nothing: the page has a button. */
export async function GET(_: Request, { params }: At): Promise<Response> {
  const { locale, link } = await params;
  const headers = {
    Location: `/${locale}/searches/${encodeURIComponent(link)}`,
    'Referrer-Policy': 'no-referrer',
  };
  return new Response(null, { status: 303, headers });
}
