import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import nodemailer from 'nodemailer';
import { startCatcher } from '../catcher.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'vartti-spec-'));
/** @type {Awaited<ReturnType<typeof startCatcher>>} */
let catcher;
beforeEach(async () => {
  await catcher?.stop();
  catcher = await startCatcher({ dataDir });
  await fetch(`${catcher.url}/messages`, { method: 'DELETE' });
});
after(async () => {
  await catcher.stop();
  rmSync(dataDir, { recursive: true });
});

describe('the messages page', () => {
  it('shows an e-mail with both its bodies and what is attached', async () => {
    await send({ subject: 'Sinulla on vartti', text: 'klo 14.10', html: '<p>klo <b>14.10</b></p>' });
    const [mail] = await messages();
    assert.equal(mail.kind, 'email');
    assert.equal(mail.to, 'aino@example.fi');
    assert.equal(mail.subject, 'Sinulla on vartti');
    assert.equal(mail.text.trim(), 'klo 14.10');
    assert.match(mail.html, /<b>14.10<\/b>/);
    assert.deepEqual(mail.attachments, [
      { filename: 'vartti.ics', contentType: 'text/calendar', bytes: 15, text: 'BEGIN:VCALENDAR' },
    ]);
  });

  it('takes a text message once, however often the same key is sent', async () => {
    const answers = await Promise.all([text('one', 'Hei'), text('one', 'Hei'), text('two', 'Hei taas')]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [202, 202, 202],
    );
    assert.equal((await messages()).length, 2);
  });

  it('finds the messages of one address, with or without the plus of a phone number', async () => {
    await text('one', 'Hei');
    await send({});
    assert.equal((await messages('?to=+358401234567')).length, 1);
    assert.equal((await messages(`?to=${encodeURIComponent('+358401234567')}`)).length, 1);
    assert.equal((await messages('?to=Aino@Example.fi')).length, 1);
    assert.equal((await messages('?to=somebody@example.fi')).length, 0);
  });

  it('keeps messages over a restart, also after a line that was cut off', async () => {
    await text('one', 'Hei');
    appendFileSync(join(dataDir, 'messages.jsonl'), '{"id":"cut of');
    await catcher.stop();
    catcher = await startCatcher({ dataDir });
    assert.equal((await messages()).length, 1);
  });

  it('shows markup in a message as text, and lets a letter run nothing', async () => {
    await send({ subject: '<script>alert(1)</script>', html: '<head></head><script>alert(1)</script>' });
    const [mail] = await messages();
    const page = await (await fetch(catcher.url)).text();
    assert.ok(!page.includes('<script>alert'));
    const letter = await fetch(`${catcher.url}/messages/${mail.id}/html`);
    assert.match(letter.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });

  it('refuses what is no text message', async () => {
    for (const body of ['', 'nonsense', '[]', '{}', '{"to":1,"text":2}', 'x'.repeat(200_000)]) {
      const { status } = await fetch(`${catcher.url}/sms`, { method: 'POST', body });
      assert.equal(status, 400);
    }
    assert.equal((await messages()).length, 0);
  });

  it('answers nobody who reaches it by another name', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${catcher.url}/messages`, { headers: { host: 'elsewhere.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      )
        .once('error', reject)
        .end();
    });
    assert.equal(status, 403);
  });
});

/** @param {string} [query] @returns {Promise<any[]>} */
async function messages(query = '') {
  return (await fetch(`${catcher.url}/messages${query}`)).json();
}

/** @param {{ subject?: string, text?: string, html?: string }} letter */
async function send(letter) {
  const post = nodemailer.createTransport(catcher.smtpUrl);
  await post.sendMail({
    from: 'Ohjaamo <kerava@example.fi>',
    to: 'aino@example.fi',
    attachments: [{ filename: 'vartti.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
    ...letter,
  });
}

/** @param {string} key @param {string} words */
function text(key, words) {
  return fetch(`${catcher.url}/sms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ id: key, to: '+358401234567', text: words, from: 'Vartti' }),
  });
}
