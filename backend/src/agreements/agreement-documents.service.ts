import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { noteReading } from './agreement-views.service.js';
import { comeIn, lockStanding, type PartyActor, versionOf } from './agreement.rows.js';
import { agreementPdf } from './document/agreement.pdf.js';

/** A version as a document, ready to sign: the same bytes each time. That others take it is written down. */
@Injectable()
export class AgreementDocumentsService {
  constructor(private readonly db: Database) {}

  /** @throws Problem not_found */
  async pdf(
    actor: PartyActor,
    placementId: string,
    { language, version }: { language: Language; version?: number | undefined },
  ): Promise<Buffer> {
    const paper = await this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      const agreementId = found.agreementId ?? '';
      const wanted = version ?? (await lockStanding(tx, found)).version;
      const row = await versionOf(tx, agreementId, wanted);
      if (!row) throw refuseAnywhere('not_found');
      const [place] = await tx.rows<{ name: string; timeZone: string }>(
        'SELECT name, time_zone AS "timeZone" FROM ohjaamo WHERE id = $1',
        [found.ohjaamoId],
      );
      await noteReading(tx, actor, found);
      const { name: ohjaamo = '', timeZone = 'Europe/Helsinki' } = place ?? {};
      return { ...row, shortId: agreementId.slice(0, 8), title: found.title, ohjaamo, timeZone };
    });
    return agreementPdf(paper, language);
  }
}
