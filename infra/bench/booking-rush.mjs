import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { ensureInstalled } from '../lib/install.mjs';
import { backend } from '../lib/paths.mjs';
import { startProduct } from '../lib/product.mjs';
import { terminalProgress } from '../lib/progress.mjs';
import { BenchEvents } from './bench-events.mjs';
import { pgbench, withValues } from './pgbench.mjs';
import { machine, median, round, table } from './report.mjs';

const PEOPLE = 4000;
const TABLES = 25;
const SLOTS_PER_TABLE = 24;
const CONNECTIONS = 60;
const ROUNDS = 5;

/**
 * Thousands of people on one event of some hundreds of slots, each with a try at one of them: first through the whole
 * HTTP stack, then the same statements by pgbench on the same Postgres, on an event just like it, in turns. Postgres
 * flushes to disk as in production; the worker rests meanwhile, since delivering is not part of booking.
 */
export async function bench() {
  const progress = terminalProgress();
  await ensureInstalled(progress);
  const product = await startProduct({
    temporary: true,
    sample: false,
    log: progress,
    databaseSettings: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  });
  const database = new pg.Pool({ connectionString: product.databaseUrl, max: 2 });
  process.kill(product.pids.worker, 'SIGSTOP');
  try {
    const events = await BenchEvents.open(database);
    const script = await rushScript();
    await throughHttp(product.apiUrl, await events.create(TABLES, SLOTS_PER_TABLE), events); // warm up both
    await throughPgbench(product.databaseUrl, script, await events.create(TABLES, SLOTS_PER_TABLE), events);
    /** @type {{ http: HttpRound, bare: Pace, ratio: number }[]} */
    const rounds = [];
    for (let turn = 1; turn <= ROUNDS; turn++) {
      const http = await throughHttp(product.apiUrl, await events.create(TABLES, SLOTS_PER_TABLE), events);
      const bare = await throughPgbench(
        product.databaseUrl,
        script,
        await events.create(TABLES, SLOTS_PER_TABLE),
        events,
      );
      rounds.push({ http, bare, ratio: http.bookedPerSecond / bare.bookedPerSecond });
      progress.line(`  ✓ round ${turn} of ${ROUNDS}`);
    }
    const middle = (/** @type {(one: { http: HttpRound, bare: Pace, ratio: number }) => number} */ of) =>
      median(rounds.map(of));
    const result = {
      ratio: round(middle((one) => one.ratio)),
      bookedPerSecond: Math.round(middle((one) => one.http.bookedPerSecond)),
      databasePerSecond: Math.round(middle((one) => one.bare.bookedPerSecond)),
      answeredPerSecond: Math.round(middle((one) => one.http.answeredPerSecond)),
      p50Milliseconds: round(
        middle((one) => one.http.p50),
        1,
      ),
      p99Milliseconds: round(
        middle((one) => one.http.p99),
        1,
      ),
      overbooked: await events.overbooked(),
      refusedWithNextTimes: round(middle((one) => one.http.refusedWithNextTimes)),
      residentMegabytes: residentMegabytes(product.pids.api),
    };
    progress.line(`\n${machine()}`);
    progress.line(
      `${PEOPLE} people, ${TABLES * SLOTS_PER_TABLE} slots, ${CONNECTIONS} connections, ${ROUNDS} rounds, medians\n`,
    );
    progress.line(
      table(
        ['', 'booked/s', 'answered/s', 'p50 ms', 'p99 ms'],
        [
          [
            'whole HTTP stack',
            result.bookedPerSecond,
            result.answeredPerSecond,
            result.p50Milliseconds,
            result.p99Milliseconds,
          ],
          [
            'same statements, pgbench',
            result.databasePerSecond,
            Math.round(middle((one) => one.bare.answeredPerSecond)),
            '',
            '',
          ],
          ['ratio', result.ratio, '', '', ''],
        ],
      ),
    );
    progress.line(
      `\noverbooked ${result.overbooked} · API process ${result.residentMegabytes} MB resident · ` +
        `${Math.round(result.refusedWithNextTimes * 100)} % of the refused were told free times while there were any`,
    );
    process.stdout.write(`\n${JSON.stringify(result)}\n`);
    if (result.overbooked > 0) process.exitCode = 1;
  } finally {
    process.kill(product.pids.worker, 'SIGCONT');
    await database.end();
    await product.stop();
  }
}

/**
 * @typedef {{ bookedPerSecond: number, answeredPerSecond: number }} Pace
 * @typedef {Pace & { p50: number, p99: number, refusedWithNextTimes: number }} HttpRound
 * @param {string} apiUrl @param {import('./bench-events.mjs').BenchEvent} event @param {BenchEvents} events
 * @returns {Promise<HttpRound>}
 */
async function throughHttp(apiUrl, event, events) {
  let refused = 0;
  let refusedWithNext = 0;
  const begun = performance.now();
  let soldOutAt = Infinity;
  let booked = 0;
  const result = await autocannon({
    url: apiUrl,
    connections: CONNECTIONS,
    amount: PEOPLE,
    requests: [
      {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        setupRequest: (/** @type {{ headers: object }} */ request) => ({
          ...request,
          // Everybody comes from an address of their own, as the portal would say it.
          headers: { ...request.headers, 'X-Forwarded-For': anyAddress() },
          path: `/api/registrations/${randomUUID()}`,
          body: JSON.stringify({
            slotId: event.slotId(1 + Math.floor(Math.random() * event.slots)),
            firstName: 'Aino',
            contact: events.nextPhone(),
            language: 'fi',
          }),
        }),
        onResponse: (/** @type {number} */ status, /** @type {string} */ body) => {
          if (status === 200) {
            booked += 1;
            if (booked === event.slots) soldOutAt = performance.now();
          } else if (status === 409 && performance.now() < soldOutAt) {
            refused += 1;
            if (JSON.parse(body).next?.length > 0) refusedWithNext += 1;
          } else if (status !== 409) throw new Error(`a booking was answered with ${status}: ${body}`);
        },
      },
    ],
  });
  const seconds = (performance.now() - begun) / 1000;
  if (result.errors) throw new Error(`${result.errors} requests failed`);
  return {
    bookedPerSecond: booked / seconds,
    answeredPerSecond: PEOPLE / seconds,
    p50: result.latency.p50,
    p99: result.latency.p99,
    refusedWithNextTimes: refused ? refusedWithNext / refused : 1,
  };
}

const byte = () => Math.floor(Math.random() * 256);
const anyAddress = () => `100.${byte()}.${byte()}.${byte()}`;

/** @param {string} databaseUrl @param {string} script @param {import('./bench-events.mjs').BenchEvent} event @param {BenchEvents} events */
async function throughPgbench(databaseUrl, script, event, events) {
  const seconds = await pgbench(databaseUrl, script, {
    clients: CONNECTIONS,
    transactions: PEOPLE,
    variables: { n: 0, base: events.takePhones(PEOPLE * 2), first: event.firstSlot, slots: event.slots },
  });
  return { bookedPerSecond: (await events.booked(event)) / seconds, answeredPerSecond: PEOPLE / seconds };
}

/** The booking as the API sends it, counted first; a refused one reads why, and the next free times, as the API does. */
async function rushScript() {
  const { bookBy } = await import(join(backend, 'dist', 'bookings', 'book.sql.js'));
  const { FREE_BESIDE, WHY_NOT } = await import(join(backend, 'dist', 'bookings', 'bookings.sql.js'));
  const { COUNT } = await import(join(backend, 'dist', 'platform', 'limits', 'limits.sql.js'));
  const slot = `('00000000-0000-4000-8000-' || lpad(:slot::int::text, 12, '0'))::uuid`;
  const phone = `'+35840' || lpad(:person::int::text, 9, '0')`;
  // Not gen_random_uuid(): a volatile function in a WHERE cannot use an index, and the API sends a constant.
  const id = `md5(:person::int::text)::uuid`;
  const keyOf = (/** @type {string} */ by) => `decode(md5('${by}' || :person::int::text), 'hex')`;
  const keys = `ARRAY[${keyOf('contact')}, ${keyOf('address')}]`;
  const { text } = bookBy('slot', 'phone');
  const answer = text.lastIndexOf('SELECT id,');
  const book = withValues(
    `${text.slice(0, answer)}SELECT 1 AS booked, ${text.slice(answer + 'SELECT '.length)}`,
    [
      ...[id, slot, 'now()', `'Aino'::text`, `'fi'::text`, phone, `'BENCH ' || :person::int::text`],
      ...[`'hash'::text`, `'web'::text`, `'public'::text`, 'NULL::uuid', 'false', 'NULL::uuid'],
    ],
  );
  return [
    '\\set n :n + 1',
    `\\set person :base + :client_id * ${Math.ceil(PEOPLE / CONNECTIONS) + 1} + :n`,
    '\\set slot :first + random(0, :slots - 1)',
    `${withValues(COUNT, [keys, 'ARRAY[3600, 600]', 'now()'])};`,
    '\\set booked 0',
    `${book} \\aset`,
    '\\if :booked = 0',
    `${withValues(WHY_NOT, [id, slot, 'NULL::uuid', 'now()', phone, 'NULL::text'])};`,
    `${withValues(FREE_BESIDE, [slot, 'now()', 'false', '6', 'false'])};`,
    '\\endif',
    '',
  ].join('\n');
}

/** @param {number} pid */
function residentMegabytes(pid) {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(peak) / 1024);
}
