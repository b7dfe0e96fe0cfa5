import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { backend } from '../lib/paths.mjs';

/**
 * Somebody of the sample month for whom there is such a thing: an address to sign in with, and what it is called.
 * @typedef {{ id: string, contact: string, other?: string, firm?: string }} Found
 */

const WHO = `coalesce(y.email, y.phone) AS contact`;
const AT = `ohjaamo o ON o.id = p.ohjaamo_id`;
const OWNER = (/** @type {string} */ employer) =>
  `(SELECT c.email FROM recruiter c WHERE c.employer_id = ${employer} AND c.owner AND c.removed_at IS NULL LIMIT 1) AS firm`;
const PERSON = `JOIN young_person y ON y.id = p.person_id AND coalesce(y.email, y.phone) IS NOT NULL`;

/** What stands on the way from an opening to a start, with whom it concerns; at Kerava, unless the agreement is elsewhere. */
const LOOK = {
  agreement: `SELECT p.id, ${WHO}, ${OWNER('p.employer_id')} FROM agreement a JOIN placement p ON p.id = a.placement_id ${PERSON} LIMIT 1`,
  placement: `SELECT p.id, ${WHO}, ${OWNER('p.employer_id')} FROM placement p ${PERSON} JOIN ${AT}
    WHERE o.slug = 'kerava' AND p.kind = 'work_trial' ORDER BY p.status = 'checked' DESC LIMIT 1`,
  latePlacement: `SELECT p.id FROM placement p JOIN ${AT} WHERE o.slug = 'kerava' AND p.status = 'proposed' ORDER BY p.created_at LIMIT 1`,
  worried: `SELECT p.id, c.id AS other, ${WHO} FROM check_in c JOIN placement p ON p.id = c.placement_id ${PERSON} WHERE c.face = 'bad' LIMIT 1`,
  asked: `SELECT c.id FROM check_in c WHERE c.state = 'asked' AND c.side = 'employer' LIMIT 1`,
  calm: `SELECT p.id, ${WHO} FROM support_note n JOIN placement p ON p.id = n.placement_id ${PERSON} LIMIT 1`,
  proposal: `SELECT p.id, p.person_id AS other, ${WHO} FROM proposal p ${PERSON} JOIN ${AT} WHERE o.slug = 'kerava' AND p.state = 'asked' LIMIT 1`,
  proposed: `SELECT p.id FROM proposal p JOIN ${AT} WHERE o.slug = 'kerava' AND p.state = 'with_employer' LIMIT 1`,
  referral: `SELECT p.id, p.service_id AS other, ${WHO} FROM referral p ${PERSON} JOIN ${AT} WHERE o.slug = 'kerava' LIMIT 1`,
  referred: `SELECT p.id FROM referral p WHERE p.status = 'sent' LIMIT 1`,
  interest: `SELECT p.id, ${WHO}, ${OWNER('p.employer_id')} FROM interest p ${PERSON} JOIN ${AT} WHERE o.slug = 'kerava' AND p.status = 'sent' LIMIT 1`,
  invited: `SELECT p.id, ${WHO} FROM interest p ${PERSON} JOIN ${AT} WHERE o.slug = 'kerava' AND p.status = 'answered_yes' LIMIT 1`,
  file: `SELECT p.id FROM opening_import p LIMIT 1`,
  hidden: `SELECT p.id FROM opening p JOIN ${AT} WHERE o.slug = 'kerava' AND p.hidden ORDER BY p.title LIMIT 1`,
};

/**
 * @param {import('../lib/product.mjs').Product} product
 * @returns {Promise<Record<keyof typeof LOOK, Found>>}
 */
export async function onTheWay({ databaseUrl }) {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const found = /** @type {Record<keyof typeof LOOK, Found>} */ ({});
    for (const [what, text] of Object.entries(LOOK)) {
      const { rows } = await database.query(text);
      if (!rows[0]) throw new Error(`the sample month has no ${what}`);
      found[/** @type {keyof typeof LOOK} */ (what)] = rows[0];
    }
    return found;
  } finally {
    await database.end();
  }
}

/** As it stands in the message. @param {import('../lib/product.mjs').Product} product @param {string} subject @param {string} id */
export async function linkTo({ env }, subject, id) {
  const { sealLink } = await import(pathToFileURL(join(backend, 'dist', 'accounts', 'link.js')).href);
  return /** @type {string} */ (sealLink({ subject, id, route: 'message' }, env.SECRET));
}
