import { FirmHistoryService } from '../firms/firm-history.service.js';
import { FirmsService } from '../firms/firms.service.js';
import { inventedBusinessId } from './business-ids.js';
import { idFor } from './chance.js';
import { firms } from './firms.js';
import type { Stage } from './stage.js';

const AT = 'kerava';

/** Staff of Kerava look after two firms: one with an account, and a workshop that stands in their record alone. */
export async function fillFirms(stage: Stage): Promise<void> {
  const staff = stage.staffAt(AT);
  const ohjaamoId = stage.ohjaamoId(AT);
  const [record, history] = [stage.get(FirmsService), stage.get(FirmHistoryService)];
  const known = firms.find(({ at, waiting }) => at === AT && !waiting);
  if (!known) return;
  const restaurant = idFor(`request ${known.key}`);
  const workshop = idFor('firm Konepaja Kipinä');

  stage.turnToDay(-20);
  await record.keep(staff, restaurant, { staffId: staff.id, ohjaamoId, instead: null });
  const call = { ohjaamoId, kind: 'call' as const, on: stage.day(-20), outcome: 'open' as const };
  const promise = {
    promisedBy: 'us' as const,
    what: 'Kerron, ketkä tulevat haastatteluun.',
    dueOn: stage.day(0),
  };
  await history.enter(staff, restaurant, idFor('firm event call'), {
    ...call,
    words: 'Kesä on kiireinen. Ottavat mielellään kaksi, jotka eivät ole ennen olleet töissä.',
    promise: { ...promise, id: idFor('firm promise call') },
  });

  stage.turnToDay(-6);
  await record.add(staff, workshop, {
    businessId: inventedBusinessId(900),
    name: 'Konepaja Kipinä Oy',
    ohjaamoId,
    municipalityCode: '245',
  });
  await history.enter(staff, workshop, idFor('firm event visit'), {
    ohjaamoId,
    kind: 'visit',
    on: stage.day(-6),
    outcome: 'good',
    words: 'Hitsaaja jää eläkkeelle keväällä. Ottaisivat jonkun oppimaan jo nyt, ilmoitusta eivät halua.',
    newContact: {
      id: idFor('firm contact Kipinä'),
      name: 'Raimo Kipinä',
      role: 'omistaja',
      phone: '+358401234500',
    },
    opening: {
      id: idFor('opening Kipinä'),
      hidden: true,
      sharedWith: [stage.ohjaamoId('jarvenpaa'), stage.ohjaamoId('tuusula')],
      content: workTrial,
    },
  });
  await record.pause(staff, workshop, { notBefore: stage.day(9), because: 'Inventaario.' });
}

const workTrial = {
  kind: 'work_trial',
  title: 'Hitsaajan apulainen',
  description: 'Pajan töitä mestarin vierellä.',
  municipalityCode: '245',
  noExperience: true,
  licences: [],
  languages: ['fi'],
  places: 1,
  minorsWelcome: false,
  details: {},
};
