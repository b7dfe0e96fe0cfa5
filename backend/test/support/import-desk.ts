import { ImportReadingService } from '../../src/imports/import-reading.service.js';
import type { ImportView } from '../../src/imports/imports.schema.js';
import { newId, type TestApp } from './app.js';
import { openingDesk, type Path } from './opening-desk.js';

type View = ImportView & { code?: string };

/** The columns that most tests need; a line of them, by what is different. */
export const HEAD = 'oma tunnus;laji;otsikko;kuvaus;kunta;ala;paikkoja;haku päättyy;kielet;palkka';
export const line = (reference: string, more: Partial<Record<string, string>> = {}) =>
  [
    reference,
    more['kind'] ?? 'job',
    more['title'] ?? `Paikka ${reference}`,
    more['description'] ?? 'Tiskiä ja salaatteja.',
    more['municipality'] ?? '245',
    more['sector'] ?? 'restaurant',
    more['places'] ?? '2',
    more['closes'] ?? '31.12.2026',
    more['languages'] ?? 'fi',
    more['pay'] ?? '"12,50 €/h"',
  ].join(';');
export const file = (...lines: string[]) => `${[HEAD, ...lines].join('\r\n')}\r\n`;

/** An Ohjaamo, a firm with its owner, a worker, and what they do with files. */
export async function importDesk(vartti: TestApp) {
  const desk = await openingDesk(vartti);
  const { employer, staff, ask } = desk;
  const reading = vartti.app.get(ImportReadingService, { strict: false });

  async function send(id: string, content: string | Buffer, { cookie = employer, name = 'paikat.csv' } = {}) {
    const answer = await fetch(
      `${vartti.url}/api/employer/opening-imports/${id}?name=${encodeURIComponent(name)}`,
      {
        method: 'PUT',
        headers: { 'Content-Type': 'text/csv', Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
        body: new Uint8Array(Buffer.from(content)),
      },
    );
    return { status: answer.status, body: (await answer.json()) as View };
  }
  const look = async (id: string, cookie = employer) =>
    (await vartti.ask<View>(`GET /employer/opening-imports/${id}`, { cookie })).body;

  return {
    ...desk,
    send,
    look,
    reading,
    /** Brings a file and has it read. */
    async brought(content: string | Buffer, cookie = employer): Promise<View> {
      const id = newId();
      const { status, body } = await send(id, content, { cookie });
      if (status !== 200) throw new Error(`it was not taken: ${status} ${body.code}`);
      await reading.read(id);
      return look(id, cookie);
    },
    importIt: (id: string, withoutFaulty = false, cookie = employer) =>
      vartti.ask<View>(`PUT /employer/opening-imports/${id}/import`, { cookie, body: { withoutFaulty } }),
    approve: (id: string, body: object = { approved: true }, cookie = staff) =>
      vartti.ask<View>(`PUT /staff/opening-imports/${id}/approval`, { cookie, body }),
    text: (route: Path, cookie = employer) => vartti.ask(route, { cookie }),
    openings: () =>
      vartti.database.query<{ title: string; status: string; reference: string | null }>(
        `SELECT q.title, q.status, r.reference FROM opening q LEFT JOIN opening_reference r ON r.opening_id = q.id
         ORDER BY q.title, q.created_at`,
      ),
    publicTitles: async () =>
      ((await ask('GET /openings', null)).body.openings ?? []).map(({ title }) => title),
  };
}
