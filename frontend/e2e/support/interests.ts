import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { components } from '../../src/api/schema';
import { messageTo, ask } from './young';
import { askAs, inventedBusinessId, newAddress } from './work';

type Schemas = components['schemas'];

/** A firm of this journey's own that staff let in, with its recruiter's address. */
export async function ownFirm(desk: Page): Promise<{ name: string; email: string }> {
  const { staff } = await askAs<Schemas['Session']>(desk, 'GET', 'session');
  const name = `Leipomo ${Date.now()} Oy`;
  const email = newAddress('leila');
  await ask('PUT', `employer-requests/${randomUUID()}`, {
    businessId: inventedBusinessId(),
    name,
    ohjaamoId: staff?.ohjaamos[0]?.id,
    contactName: 'Leila Leipuri',
    email,
    language: 'fi',
  });
  const { employers } = await askAs<Schemas['Approvals']>(desk, 'GET', 'staff/approvals');
  const firm = employers.find((one) => one.name === name);
  await askAs(desk, 'PUT', `staff/employers/${firm?.id}/approval`, { approved: true });
  await messageTo(email, /hyväksy|tervetuloa|kirjaudu/i);
  return { name, email };
}

/** An opening of the firm that is signed in, published by staff. @returns its id */
export async function publishedOpening(desk: Page, firm: Page, title: string): Promise<string> {
  const id = randomUUID();
  await askAs(firm, 'PUT', `employer/openings/${id}`, {
    kind: 'job',
    title,
    description: 'Leivot aamulla ja myyt päivällä.',
    sectorCode: 'restaurant',
    municipalityCode: '245',
    languages: ['fi'],
    places: 1,
    details: { pay: '12,50 €/h' },
  });
  await askAs(firm, 'PUT', `employer/openings/${id}/submission`);
  await askAs(desk, 'PUT', `staff/openings/${id}/approval`, { approved: true });
  return id;
}

/** A young person signs in on the page that asks for it, and comes back to where they were. */
export async function signInOnTheWay(page: Page, contact: string): Promise<void> {
  await page.getByLabel('Puhelinnumero tai sähköposti').fill(contact);
  await page.getByRole('button', { name: 'Lähetä koodi' }).click();
  const { text, subject } = await messageTo(contact, /Kirjautumiskoodisi/);
  const code = /\b\d{6}\b/.exec(`${subject} ${text}`)?.[0];
  if (!code) throw new Error(`no code in: ${text}`);
  await page.getByLabel('Kuusi numeroa').fill(code);
  await page.getByRole('button', { name: 'Kirjaudu' }).click();
}
