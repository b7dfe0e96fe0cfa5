import { ImportReadingService } from '../imports/import-reading.service.js';
import { ImportsService } from '../imports/imports.service.js';
import { idFor } from './chance.js';
import { firms } from './firms.js';
import type { Stage } from './stage.js';

/** A firm brought a file yesterday: two of its lines must be put right before it can go. */
export async function fillImports(stage: Stage): Promise<void> {
  const firm = firms[0]?.key;
  if (!firm) return;
  const owner = await stage.ownerOf(firm);
  const id = idFor(`import ${firm}`);
  const until = stage.day(40);
  const file = [
    'oma tunnus;laji;otsikko;kuvaus;kunta;ala;paikkoja;haku päättyy;kielet;palkka',
    `A-1;job;Iltavuoron apulainen;Autat iltaisin ja opit samalla.;245;restaurant;2;${until};fi;12,50 €/h`,
    `A-2;job;Viikonlopun tekijä;Lauantaisin ja sunnuntaisin.;245;restaurant;1;31.2.2027;fi;12,50 €/h`,
    `A-3;job;;Otsikko puuttuu vielä.;Atlantis;restaurant;1;${until};fi;12,50 €/h`,
  ].join('\r\n');
  await stage.get(ImportsService).bring(owner, id, 'paikat.csv', Buffer.from(file));
  await stage.get(ImportReadingService).read(id);
}
