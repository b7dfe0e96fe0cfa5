import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { everybodyReads } from './support/axe';
import type { components } from '../src/api/schema';
import { type Path, pathOf } from './support/path';
import { test } from './support/test';
import { askAs, dayFromNow, problem, proveWithApp, setUpApp, signInWithCode } from './support/work';
import { phone } from './support/young';

type Schemas = components['schemas'];

const TRIAL = randomUUID();
const pageOf = (side: string) => `${side}/placements/${TRIAL}/agreement`;

test('staff draft a work trial, the firm fills in its part, the young person agrees, and three sign one paper', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const staff = await (await browser.newContext()).newPage();
  const path = await pathOf(staff, 'Aino');
  const young = await (await browser.newContext(phone)).newPage();
  await signInWithCode(young, path.person.email);
  await checkedTrial(path, young);
  await staff.goto(`/fi/staff/placements/${TRIAL}`);
  await staff.getByRole('link', { name: 'Avaa sopimus' }).click();
  await staff.getByLabel('Nuoren koko nimi').fill('Aino Maria Koivunen');
  await staff.getByLabel('Työvoimaviranomainen').fill('Keski-Uudenmaan työllisyysalue');
  await staff.getByLabel('Tavoite').fill('Selvitän, sopiiko kaupan työ minulle.');
  await staff.getByRole('button', { name: 'Tallenna sopimus' }).click();
  await expect(staff.getByText('Sopimus on tallessa.')).toBeVisible();
  await staff.getByRole('button', { name: 'Lähetä työpaikalle' }).click();
  await expect(staff.getByText('Lähetetty työpaikalle.')).toBeVisible();

  const firm = await (await browser.newContext()).newPage();
  await signInWithCode(firm, path.firm.email);
  await proveWithApp(firm, await setUpApp(firm));
  await firm.goto(`/fi/${pageOf('employer')}`);
  await firm.getByLabel('Tehtävät').fill('Hyllytän tuotteita ja neuvon asiakkaita.');
  await firm.getByLabel('Tunteja päivässä').fill('9');
  await firm.getByLabel('Päiviä viikossa').fill('5');
  await firm.getByLabel('Päivä alkaa').fill('08:00');
  await firm.getByLabel('Päivä päättyy').fill('14:00');
  await firm.getByLabel('Paikka', { exact: true }).fill('Kauppatie 1, Pornainen');
  await firm.getByLabel('Ohjaaja työpaikalla').fill('Irma Kauppias');
  await firm.getByLabel('Ohjaajan puhelin').fill('050 111 0000');
  await firm.getByLabel('Perehdytys ja turvallisuus').fill('Irma näyttää koneet.');
  await firm.getByRole('button', { name: 'Hyväksy ja lähetä nuorelle' }).click();
  // The limit is told in its own words, with the law that says so, and nothing that was typed is lost.
  await expect(problem(firm)).toContainText('380/2023, 54 §');
  await expect(firm.getByLabel('Ohjaaja työpaikalla')).toHaveValue('Irma Kauppias');
  await firm.getByLabel('Tunteja päivässä').fill('6');
  await firm.getByRole('button', { name: 'Hyväksy ja lähetä nuorelle' }).click();
  await expect(firm.getByText('Lähetetty nuorelle luettavaksi.')).toBeVisible();

  await young.goto(`/fi/my/placements/${TRIAL}`);
  await young.getByRole('link', { name: 'Sopimus' }).click();
  await expect(young.getByText('Hyllytän tuotteita ja neuvon asiakkaita.')).toBeVisible();
  await young.getByRole('button', { name: 'Sopii minulle' }).click();
  await expect(young.getByText('Hyvä! Seuraavaksi allekirjoitetaan.')).toBeVisible();
  const paper = await young.request.get(`/api/${pageOf('my')}/document.pdf?language=fi`);
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await young.getByRole('button', { name: 'Merkitse allekirjoitus' }).click();
  await expect(young.getByText('Allekirjoitus on merkitty.')).toBeVisible();
  await firm.goto(`/fi/employer/placements/${TRIAL}`);
  await firm.getByRole('link', { name: 'Avaa sopimus' }).click();
  await firm.getByLabel('Allekirjoittajan nimi').fill('Irma Kauppias');
  await firm.getByLabel('Allekirjoittajalla on oikeus').check();
  await firm.getByRole('button', { name: 'Merkitse allekirjoitus' }).click();
  await expect(firm.getByText('Allekirjoitus on merkitty.')).toBeVisible();
  await staff.goto(`/fi/${pageOf('staff')}`);
  await staff.getByText('Merkitse allekirjoitus', { exact: true }).first().click();
  await staff.getByLabel('Allekirjoittajan nimi').fill('Virva Virkailija');
  await staff.getByRole('button', { name: 'Merkitse allekirjoitus' }).click();
  await expect(staff.getByText('Allekirjoitus on merkitty.')).toBeVisible();
  const signed = await askAs<Schemas['AgreementView']>(staff, 'GET', pageOf('staff'));
  expect(signed.agreement).toMatchObject({ status: 'signed', signedVersion: signed.agreement?.version });

  for (const [page, side] of [
    [staff, 'staff'],
    [firm, 'employer'],
    [young, 'my'],
  ] as const)
    await everybodyReads(page, [`/${pageOf(side)}`]);
});

/** A work trial that the young person lets the workplace see, and to which the authority said yes. */
async function checkedTrial({ page, ohjaamoId, person, firm }: Path, young: Page): Promise<void> {
  const [here, title] = [`staff/placements/${TRIAL}`, 'Kaupan apulainen'];
  await askAs(page, 'PUT', here, {
    ...{ ohjaamoId, personId: person.id, employerId: firm.id },
    ...{ kind: 'work_trial', title },
  });
  await askAs(young, 'PUT', `my/placements/${TRIAL}/sharing`);
  await askAs(page, 'PUT', `${here}/terms`, {
    ...{ title, startsOn: dayFromNow(14), endsOn: dayFromNow(70) },
    ...{ dayHours: 6, daysAWeek: 5, weekHours: 30, dayStarts: '08:00', dayEnds: '14:00' },
    ...{ supervisor: 'Irma Kauppias', ageGroup: '18_29', notWorkingThere: true },
  });
  await askAs(page, 'PUT', `${here}/steps/check`, { on: dayFromNow(0), by: 'Työllisyysalue' });
}
