import sharp from 'sharp';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('a firm’s picture', () => {
  let vartti: TestApp;
  let given: Given;
  let cookie: string;
  let employerId: string;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
    ({ id: employerId } = await given.employer());
    cookie = await signInAs(vartti, (await given.recruiter({ employerId })).email);
  });
  afterAll(() => vartti.close());

  const put = (body: Uint8Array | string, type = 'image/png', by = cookie) =>
    fetch(`${vartti.url}/api/employer/logo`, {
      method: 'PUT',
      headers: { 'Content-Type': type, Cookie: by, 'Sec-Fetch-Site': 'same-origin' },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
  const code = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
  const picture = (width = 600, height = 300) =>
    sharp({ create: { width, height, channels: 4, background: '#4b2bd6' } });

  it('is drawn anew: small, another kind, without what was hidden in it', async () => {
    const bytes = await picture()
      .withExif({ IFD0: { Copyright: 'MERKKI' } })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('MERKKI')).toBe(true);
    const answer = await put(bytes, 'image/jpeg');
    expect(answer.status).toBe(200);
    const { logo } = (await answer.json()) as { logo: string };
    const shown = await fetch(vartti.url + logo);
    const image = Buffer.from(await shown.arrayBuffer());
    expect(await sharp(image).metadata()).toMatchObject({ format: 'webp', width: 320, height: 160 });
    expect(image.includes('MERKKI')).toBe(false);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('is seen where the firm is, has another address when it is another one, and goes', async () => {
    const event = await given.event({ employerIds: [employerId] });
    const logoAt = async () => {
      const { body } = await vartti.ask<{ tables: { employer: { logo: string | null } }[] }>(
        `GET /events/${event.id}`,
      );
      return body.tables[0]?.employer.logo;
    };
    const first = await logoAt();
    expect(first).toMatch(/^\/api\/logos\/[0-9a-f-]+\.webp$/);
    expect((await put(await picture().webp().toBuffer(), 'image/webp')).status).toBe(200);
    expect(await logoAt()).not.toBe(first);
    expect((await fetch(vartti.url + first)).status).toBe(404);
    expect((await vartti.ask('DELETE /employer/logo', { cookie })).status).toBe(204);
    expect(await logoAt()).toBeNull();
  });

  it.each([
    [
      'a drawing with scripts in it',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'image/svg+xml',
    ],
    ['the same under another name', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/png'],
    ['a page', '<!doctype html><script>1</script>', 'image/png'],
    ['nothing', '', 'image/png'],
    ['a GIF', 'GIF89a…', 'image/png'],
    ['JSON', '{}', 'application/json'],
  ])('is not %s', async (_name, body, type) => {
    expect(await code(await put(body, type))).toEqual([415, 'unsupported_media_type']);
  });

  it('is not a file that only begins like a picture', async () => {
    const whole = await picture().png().toBuffer();
    expect(await code(await put(whole.subarray(0, 40)))).toEqual([422, 'picture_unreadable']);
    const [head, page] = [whole.subarray(0, 33), Buffer.from('<script>alert(1)</script>')];
    expect((await put(Buffer.concat([head, page]))).status).toBe(422);
  });

  it('is not larger than half a megabyte', async () => {
    const answer = await put(Buffer.alloc(600 * 1024, 0xff), 'image/jpeg');
    expect(await code(answer)).toEqual([413, 'too_large']);
  });

  it('is for the firm to give, and for nobody else', async () => {
    const bytes = await picture(10, 10).png().toBuffer();
    expect((await put(bytes, 'image/png', '')).status).toBe(401);
    expect((await vartti.ask(`GET /logos/${newId()}.webp`)).status).toBe(404);
  });
});
