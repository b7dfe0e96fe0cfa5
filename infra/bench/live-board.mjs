import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensureInstalled } from '../lib/install.mjs';
import { eveningNow } from '../lib/evening-now.mjs';
import { backend } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { startProduct, whoIsThere } from '../lib/product.mjs';
import { terminalProgress } from '../lib/progress.mjs';
import { Servers } from '../lib/servers.mjs';
import { caller, paired, signInStaff } from '../screens/sessions.mjs';
import { fillEvening } from './live-evening.mjs';
import { Watchers } from './live-watchers.mjs';
import { machine, percentile, round, table } from './report.mjs';

const TOWN = 'Kerava';
const TABLES = 20;
const PEOPLE = 1000;
const BOARDS = 20;
const ROOMS = 10;
const PHONES = 1000 - BOARDS - ROOMS;
/** Of one device or one session at most eight may watch on one process. */
const BOARDS_A_DEVICE = 5;
const OPENING_AT_ONCE = 40;
const TAPS = 50;
const WARM_UP_TAPS = 30;
/** Of each kind on each process while warming up, so that a process with no watchers has done the same work. */
const FEW = 1;
/** Nothing has come for so long: the tap has reached whomever it reaches. */
const QUIET_MS = 300;
const LONGEST_MS = 5000;
const SETTLE_MS = 4000;
const COLLECTING_MS = 3000;

/** The second API process throws away what nobody needs any more when it is asked to: what stays is what watchers cost. */
const COLLECTS = `data:text/javascript,${encodeURIComponent("process.on('SIGWINCH', () => { gc(); gc(); })")}`;

/**
 * A fair that is on: 20 tables, a thousand people in line, and a thousand screens that watch it over two API processes on one
 * database, half on each. Staff tap on one of the two; each tap is timed from before it is sent until its event has come whole
 * to the last of those who must see it. Who must: for a call the one who is called and everybody who stands in that table's
 * line (each moves up a place), for a start or an end the one who sits there; and all boards and staff rooms, always. Whoever
 * else hears of it (a wait that became another) is counted with them. Whoever must and does not ends the bench with an error.
 */
export async function bench() {
  const progress = terminalProgress();
  await ensureInstalled(progress);
  const product = await startProduct({
    temporary: true,
    log: progress,
    databaseSettings: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  });
  const folder = mkdtempSync(join(tmpdir(), 'vartti-second-api-'));
  const servers = new Servers({ dir: folder, logDir: folder });
  const database = new pg.Pool({ connectionString: product.databaseUrl, max: 2 });
  const watchers = new Watchers();
  try {
    const second = await secondApi(servers, product);
    const apis = [product.apiUrl, second.url];
    const evening = await eveningNow(product.databaseUrl, { at: TOWN, tables: TABLES, title: 'Rekrymessut' });
    const staff = await staffOf(product);
    const tap = tapper(product.apiUrl, evening.id, staff);
    // Time must not call anybody meanwhile: then a change would have two causes.
    await tap({ do: 'set', settings: { fillAfterSeconds: null, graceMinutes: 30 } });
    const tickets = await fillEvening(database, evening, PEOPLE);
    const script = new Script(evening, tickets);
    const pids = [product.pids.api, second.pid];

    const screens = await screensOf(product, apis, evening, tickets, staff);
    const isFirst = (/** @type {Screen} */ screen) => screen.nth < FEW * apis.length;
    await openAll(watchers, screens.filter(isFirst));
    for (let n = 0; n < WARM_UP_TAPS; n += 1) await tap(...script.next().tap);
    await pause(SETTLE_MS);
    const before = { resident: residentKilobytes(pids), needed: await neededKilobytes(second.pid) };
    await progress.step(`${screens.length} watchers over two API processes`, () =>
      openAll(
        watchers,
        screens.filter((screen) => !isFirst(screen)),
      ),
    );
    await pause(SETTLE_MS);
    const shown = { resident: residentKilobytes(pids), needed: await neededKilobytes(second.pid) };
    const load = loadavg()[0];
    const busyBefore = processorMilliseconds(pids);
    /** @type {{ last: number, each: number[] }[]} */
    const taps = [];
    await progress.step(`${TAPS} taps`, async (say) => {
      while (taps.length < TAPS) {
        taps.push(await timed(watchers, tap, script.next()));
        say(`${taps.length} of ${TAPS}`);
      }
    });
    const busy = processorMilliseconds(pids).map((ms, at) => ms - busyBefore[at]);
    const after = { resident: residentKilobytes(pids), needed: await neededKilobytes(second.pid) };
    if (watchers.lost > 0) throw new Error(`${watchers.lost} watchers were dropped`);
    report(progress, { taps, before, shown, after, busy, load });
  } finally {
    watchers.close();
    await database.end();
    await servers.stop();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Servers} servers @param {import('../lib/product.mjs').Product} product */
async function secondApi(servers, product) {
  const port = await freePort();
  const env = { ...product.env, API_PORT: String(port) };
  const args = ['--expose-gc', `--import=${COLLECTS}`, join(backend, 'dist', 'main.js')];
  const { pid } = servers.start('second-api', args, { cwd: backend, env });
  const url = `http://127.0.0.1:${port}`;
  await servers.ready('second-api', `${url}/health`);
  return { url, pid };
}

/** @param {import('../lib/product.mjs').Product} product */
async function staffOf(product) {
  const somebody = (await whoIsThere(product)).find(
    ({ audience, where }) => audience === 'staff' && where.endsWith(TOWN),
  );
  if (!somebody) throw new Error(`the sample month has no staff at ${TOWN}`);
  return signInStaff(product, somebody);
}

/** @param {string} apiUrl @param {string} eventId @param {{ name: string, value: string }} staff */
function tapper(apiUrl, eventId, staff) {
  const ask = caller(apiUrl, staff);
  return (/** @type {object} */ deed, /** @type {string} */ id = randomUUID()) =>
    ask(`PUT staff/events/${eventId}/room/deeds/${id}`, deed);
}

/**
 * What staff do, table after table: call, start, end.
 * @typedef {{ tap: [object, string?], must: Set<string> }} Step
 */
class Script {
  #step = 0;
  #turn = '';
  /** @type {{ id: string, number: number, tables: number[] } | undefined} */
  #called;

  /** @param {import('../lib/evening-now.mjs').Evening} evening @param {{ id: string, number: number, tables: number[] }[]} tickets */
  constructor(evening, tickets) {
    this.evening = evening;
    this.waiting = [...tickets];
  }

  /** @returns {Step} */
  next() {
    const nth = Math.floor(this.#step / 3) % this.evening.tables.length;
    const deed = ['call', 'start', 'finish'][this.#step % 3];
    this.#step += 1;
    if (deed !== 'call') {
      const must = new Set([`ticket ${this.#called?.id}`]);
      // Back in the line they still stand in, at their own place: people are called in the order of their numbers.
      if (deed === 'finish' && this.#called) this.waiting = byNumber([...this.waiting, this.#called]);
      return { tap: [{ do: deed, turnId: this.#turn }], must };
    }
    this.#turn = randomUUID();
    const inLine = this.waiting.filter(({ tables }) => tables.includes(nth));
    [this.#called] = inLine;
    this.waiting = this.waiting.filter((one) => one !== this.#called);
    if (this.#called) this.#called.tables = this.#called.tables.filter((at) => at !== nth);
    const must = new Set(inLine.map(({ id }) => `ticket ${id}`));
    return { tap: [{ do: 'call', tableId: this.evening.tables[nth].id }, this.#turn], must };
  }
}

/** @template {{ number: number }} One @param {One[]} people */
const byNumber = (people) => people.toSorted((one, other) => one.number - other.number);

/**
 * Whoever watches: where, as whom, and the how manieth of their kind.
 * @typedef {{ url: string, who: string, nth: number, as: { cookie?: string, from?: string } }} Screen
 * @param {import('../lib/product.mjs').Product} product @param {string[]} apis
 * @param {import('../lib/evening-now.mjs').Evening} evening @param {{ id: string }[]} tickets @param {{ name: string, value: string }} staff
 * @returns {Promise<Screen[]>}
 */
async function screensOf(product, apis, evening, tickets, staff) {
  const { sealLink } = await import(join(backend, 'dist', 'accounts', 'link.js'));
  const asStaff = caller(product.apiUrl, staff);
  const at = (/** @type {number} */ nth) => `${apis[nth % apis.length]}/api`;
  const phones = tickets.slice(0, PHONES).map(({ id }, nth) => {
    const link = sealLink({ subject: 'ticket', id, route: 'screen' }, product.env.SECRET ?? '');
    // Everybody comes from an address of their own, as the portal would say it.
    const as = { from: `100.64.${nth >> 8}.${nth & 255}` };
    return { url: `${at(nth)}/my-turns/${link}/stream`, who: `ticket ${id}`, nth, as };
  });
  const boards = [];
  for (let nth = 0, cookie = ''; nth < BOARDS; nth += 1) {
    if (nth % BOARDS_A_DEVICE === 0) {
      const wanted = {
        kind: 'board',
        name: `Seinä ${nth}`,
        ohjaamoId: evening.ohjaamoId,
        eventId: evening.id,
      };
      const { name, value } = await paired(product, asStaff, wanted);
      cookie = `${name}=${value}`;
    }
    boards.push({ url: `${at(nth)}/board/room/stream`, who: 'board', nth, as: { cookie } });
  }
  const rooms = Array.from({ length: ROOMS }, (_, nth) => ({
    url: `${at(nth)}/staff/events/${evening.id}/room/stream`,
    who: 'staff',
    nth,
    as: { cookie: `${staff.name}=${staff.value}` },
  }));
  return [...phones, ...boards, ...rooms];
}

/** Many at once, as after a talk. @param {Watchers} watchers @param {Screen[]} screens */
async function openAll(watchers, screens) {
  const waiting = [...screens];
  const openNext = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await watchers.open(one.url, one.who, one.as);
  };
  await Promise.all(Array.from({ length: OPENING_AT_ONCE }, openNext));
}

/** @param {Watchers} watchers @param {ReturnType<typeof tapper>} tap @param {Step} step */
async function timed(watchers, tap, { tap: asked, must }) {
  await quiet(watchers, performance.now() - QUIET_MS);
  const sentAt = performance.now();
  await tap(...asked);
  const heard = () => watchers.all.filter(({ heardAt }) => heardAt > sentAt);
  const mustHear = watchers.all.filter(({ who }) => who === 'board' || who === 'staff' || must.has(who));
  while (performance.now() - sentAt < LONGEST_MS && mustHear.some(({ heardAt }) => heardAt <= sentAt))
    await pause(5);
  await quiet(watchers, sentAt);
  const missed = mustHear.filter(({ heardAt }) => heardAt <= sentAt);
  if (missed.length > 0)
    throw new Error(`${missed.length} watchers never heard of ${JSON.stringify(asked[0])}: ${missed[0].who}`);
  const each = heard().map(({ heardAt }) => heardAt - sentAt);
  return { last: Math.max(...each), each };
}

/** Waits until nothing has come for a while. @param {Watchers} watchers @param {number} since */
async function quiet(watchers, since) {
  for (;;) {
    const last = Math.max(since, ...watchers.all.map(({ heardAt }) => heardAt));
    const left = last + QUIET_MS - performance.now();
    if (left <= 0) return;
    await pause(left);
  }
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {number[]} pids */
function residentKilobytes(pids) {
  return pids.map((pid) =>
    Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]),
  );
}

/** Resident memory when all that is garbage has been thrown away. @param {number} pid */
async function neededKilobytes(pid) {
  process.kill(pid, 'SIGWINCH');
  await pause(COLLECTING_MS);
  return residentKilobytes([pid])[0];
}

/** What the processes have computed so far, whatever else the machine did. @param {number[]} pids */
function processorMilliseconds(pids) {
  return pids.map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10; // utime and stime, in hundredths of a second
  });
}

/**
 * @typedef {{ resident: number[], needed: number }} Memory
 * @param {import('../lib/progress.mjs').Progress} progress
 * @param {{ taps: { last: number, each: number[] }[], before: Memory, shown: Memory, after: Memory, busy: number[], load: number }} measured
 */
function report(progress, { taps, before, shown, after, busy, load }) {
  const ascending = (/** @type {number[]} */ values) => values.toSorted((one, other) => one - other);
  const last = ascending(taps.map((one) => one.last));
  const each = ascending(taps.flatMap((one) => one.each));
  const result = {
    watchers: PHONES + BOARDS + ROOMS,
    p50Milliseconds: round(percentile(last, 0.5), 0),
    p95Milliseconds: round(percentile(last, 0.95), 0),
    kilobytesPerWatcher: round((after.needed - before.needed) / ((PHONES + BOARDS + ROOMS) / 2 - 3 * FEW), 1),
  };
  progress.line(`\n${machine()}, load ${round(load, 1)}`);
  progress.line(
    `${PHONES} phones, ${BOARDS} boards, ${ROOMS} staff rooms over 2 API processes; ${TABLES} tables, ${PEOPLE} people in line, ${TAPS} taps\n`,
  );
  const row = (/** @type {string} */ name, /** @type {number[]} */ values) => [
    name,
    values.length,
    ...[0.5, 0.95, 1].map((share) => Math.round(percentile(values, share))),
  ];
  progress.line(
    table(
      ['from the tap until', 'times', 'p50 ms', 'p95 ms', 'longest ms'],
      [row('the last watcher was told', last), row('each watcher was told', each)],
    ),
  );
  const mb = (/** @type {number[]} */ kilobytes) =>
    kilobytes.map((kb) => `${Math.round(kb / 1024)} MB`).join(' + ');
  progress.line(
    `\n${table(
      ['memory of the API processes', 'resident', 'needed, of the second'],
      [
        ['a few watchers', mb(before.resident), mb([before.needed])],
        ['all of them', mb(shown.resident), mb([shown.needed])],
        ['after the taps', mb(after.resident), mb([after.needed])],
      ],
    )}`,
  );
  progress.line(`\ncomputing a tap: ${busy.map((ms) => `${Math.round(ms / taps.length)} ms`).join(' + ')}`);
  process.stdout.write(`\n${JSON.stringify(result)}\n`);
}
