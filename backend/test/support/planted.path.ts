import { newId } from './app.js';

export interface OnTheWay {
  run: (text: string, values: unknown[]) => Promise<unknown>;
  personId: string;
  ohjaamoId: string;
  staffId: string;
  now: string;
}

/** They start somewhere. @returns the placement's id */
export async function placed({ run, personId, ohjaamoId, staffId, now }: OnTheWay): Promise<string> {
  const id = newId();
  await run(
    `INSERT INTO placement (id, region_id, ohjaamo_id, person_id, kind, title, origin, created_at, created_by, updated_at)
     SELECT $1, o.region_id, o.id, $2, 'work_trial', 'x', 'other', $5, $4, $5 FROM ohjaamo o WHERE o.id = $3`,
    [id, personId, ohjaamoId, staffId, now],
  );
  return id;
}
