import { SYSTEM } from '../platform/database/database.js';
import { idFor } from './chance.js';
import { fillWaysIn } from './fill.ways-in.js';
import { regions, staff } from './places.js';
import type { Stage } from './stage.js';

/** Regions, Ohjaamos and who works there: set up by whoever installs the product, so no service makes them. */
export async function fillNetwork(stage: Stage): Promise<void> {
  await stage.db.as(SYSTEM, async (tx) => {
    for (const region of regions) {
      await tx.rows('INSERT INTO region (id, slug, name) VALUES ($1, $2, $3)', [
        idFor(`region ${region.slug}`),
        region.slug,
        region.name,
      ]);
      for (const ohjaamo of region.ohjaamos) {
        const id = stage.ohjaamoId(ohjaamo.slug);
        await tx.rows(
          `INSERT INTO ohjaamo (id, region_id, slug, name, street, postal_code, city, arrival, step_free, languages, opening_hours, email, phone)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
          [
            id,
            idFor(`region ${region.slug}`),
            ohjaamo.slug,
            `Ohjaamo ${ohjaamo.city}`,
            ohjaamo.street,
            ohjaamo.postalCode,
            ohjaamo.city,
            JSON.stringify(ohjaamo.arrival),
            ohjaamo.stepFree ?? true,
            ohjaamo.languages,
            JSON.stringify(ohjaamo.hours),
            `ohjaamo.${ohjaamo.slug}@example.fi`,
            ohjaamo.phone,
          ],
        );
        await tx.rows('INSERT INTO ohjaamo_municipality VALUES ($1, $2)', [id, ohjaamo.municipality]);
      }
    }
    const first = new Set<string>();
    for (const person of staff) {
      const region = regions.find(
        ({ slug, ohjaamos }) => slug === person.at || ohjaamos.some((one) => one.slug === person.at),
      );
      if (!region) throw new Error(`nobody can work at ${person.at}`);
      const isWide = person.role === 'region_coordinator';
      // Staff deeds of the sample are done by the first one of each Ohjaamo.
      const id =
        isWide || first.has(person.at) ? idFor(`staff ${person.name}`) : idFor(`staff at ${person.at}`);
      if (!isWide) first.add(person.at);
      await tx.rows('INSERT INTO staff_member (id, name, email, language) VALUES ($1, $2, $3, $4)', [
        id,
        person.name,
        addressOf(person.name),
        person.language ?? 'fi',
      ]);
      await tx.rows(
        'INSERT INTO staff_membership (id, staff_member_id, region_id, ohjaamo_id, role) VALUES ($1, $2, $3, $4, $5)',
        [
          idFor(`membership ${person.name}`),
          id,
          idFor(`region ${region.slug}`),
          isWide ? null : stage.ohjaamoId(person.at),
          person.role,
        ],
      );
    }
    await fillWaysIn(tx, stage.config.SECRET);
  });
}

/** `Saara Lehtonen` → `saara.lehtonen@example.fi` */
export const addressOf = (name: string) =>
  `${name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')}@example.fi`;
