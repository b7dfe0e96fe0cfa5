import { hash, randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type OnModuleDestroy,
  type OnModuleInit,
  StreamableFile,
} from '@nestjs/common';
import pg from 'pg';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { type Change, CHANNEL, readChange } from './live.js';
import { LiveStream, MOST_BYTES_SHOWN } from './live-stream.js';
import { kindOf } from '../logs/describe.js';

const BEAT_MS = 15_000;
/** A stream ends by itself now and then, so that whoever watches passes the guard again. */
const LONGEST_MS = 10 * 60_000;
const RECONNECT_MS = 500;
/** Every so many beats watchers are shown anew what changes with time alone. */
const BEATS_A_SHOW = 2;
/** Open screens of one session: one more closes the oldest. */
const MOST_A_SESSION = 8;

/** Who asks to watch, as the guard and the request say. */
export interface Watching {
  /** What the stream lives and dies with: a session, a paired device, or an unguessable link. */
  boundTo: { topic: 'session' | 'device' | 'link'; id: string };
  /** The last event that this browser heard, when it comes back. */
  lastHeard: string | undefined;
}

interface Watcher {
  stream: LiveStream;
  boundTo: Watching['boundTo'];
  keys: string[];
  until: number;
  /**
   * Whom a teller tells, and a digest of what it told last: the words themselves would be thousands of letters for each watcher.
   * Without it the watcher only hears that something changed.
   */
  shown?: { as: unknown; last: string };
}

/** What is shown says when it was made; its revision, where it has one, orders what was made in one second. */
interface Value {
  madeAt: string;
  revision?: number;
}
/** Somebody whom a teller tells what they may see; telling the same again, only made later, sends nothing. */
export interface Shown<As> {
  as: As;
  show(value: Value): void;
}
/** Tells all watchers of one thing how it stands; called again when it changes, and now and then because time passes. */
export type Teller<As> = (id: string, watchers: Shown<As>[]) => Promise<void>;

const keyOf = ({ topic, id }: Pick<Change, 'topic' | 'id'>) => `${topic} ${id}`;

/**
 * One connection that listens, and every watcher of this process. A watcher hears that something changed, never what;
 * and its stream ends the moment its session or device does.
 */
@Injectable()
export class Live implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('live');
  private readonly watchers = new Map<string, Set<Watcher>>();
  /** Ids of another process, or of this one before it was started anew, mean nothing here. */
  private readonly process = randomUUID().slice(0, 8);
  private heard = 0;
  private client: pg.Client | undefined;
  private reconnecting: NodeJS.Timeout | undefined;
  private beating: NodeJS.Timeout | undefined;
  private isClosing = false;
  private readonly tellers = new Map<string, Teller<unknown>>();
  /** Things that are being told, and who is to be told next: everybody, or only those who came meanwhile. */
  private readonly telling = new Map<string, Set<Watcher> | 'everybody'>();
  private beats = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.listen();
    this.beating = setInterval(() => this.beat(), BEAT_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.beating);
    clearTimeout(this.reconnecting);
    for (const watcher of this.all()) watcher.stream.end();
    await this.client?.end();
  }

  /** Opens a stream that tells of changes in these things. */
  watch(watching: Watching, ...things: Pick<Change, 'topic' | 'id'>[]): StreamableFile {
    const { stream } = this.add(new LiveStream(), watching.boundTo, things);
    // Whoever was away may have missed something: they look again rather than be told what.
    if (watching.lastHeard !== undefined && watching.lastHeard !== this.lastId)
      stream.tell(this.lastId, 'changed', {});
    else stream.tell(this.lastId, 'open', {});
    return eventStream(stream);
  }

  /** Who tells watchers of this topic what they may see. One at a time for each thing; changes meanwhile are told together. */
  tellBy<As>(topic: string, teller: Teller<As>): void {
    this.tellers.set(topic, teller as Teller<unknown>);
  }

  /**
   * Opens a stream that shows one thing, first as it stands now: whoever was away has missed nothing.
   * @param as as whom they watch, for the topic's teller
   */
  show(watching: Watching, thing: Pick<Change, 'topic' | 'id'>, as: unknown): StreamableFile {
    const watcher = this.add(new LiveStream(MOST_BYTES_SHOWN), watching.boundTo, [thing]);
    watcher.shown = { as, last: '' };
    void this.tellNext(thing, watcher);
    return eventStream(watcher.stream);
  }

  get watched(): number {
    return this.all().size;
  }

  private add(
    stream: LiveStream,
    boundTo: Watching['boundTo'],
    things: Pick<Change, 'topic' | 'id'>[],
  ): Watcher {
    this.makeRoom(boundTo);
    const keys = [boundTo, ...things].map(keyOf);
    const until = this.clock.now().epochMilliseconds + LONGEST_MS;
    const watcher: Watcher = { stream, boundTo, keys, until };
    for (const key of keys) this.watchers.set(key, (this.watchers.get(key) ?? new Set()).add(watcher));
    stream.once('close', () => this.forget(watcher));
    return watcher;
  }

  private get lastId(): string {
    return `${this.process}-${this.heard}`;
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'vartti live',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.hear(readChange(payload)));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.client = client;
  }

  private lost(client: pg.Client, error?: Error): void {
    if (this.isClosing || this.client !== client) return;
    this.client = undefined;
    this.logger.warn(`the listening connection was lost: ${error ? kindOf(error) : 'it ended'}`);
    this.listenAgain();
  }

  private listenAgain(): void {
    if (this.isClosing) return;
    this.reconnecting = setTimeout(() => {
      this.listen().then(
        () => this.everybody(),
        () => this.listenAgain(),
      );
    }, RECONNECT_MS).unref();
  }

  private hear(change: Change | null): void {
    if (!change) return;
    this.heard += 1;
    const isEnd = change.topic === 'session' || change.topic === 'device';
    if (this.tellers.has(change.topic)) return void this.tellNext(change, 'everybody');
    for (const { stream } of this.watchers.get(keyOf(change)) ?? [])
      if (isEnd) stream.end();
      else stream.tell(this.lastId, 'changed', change.about ? { about: change.about } : {});
  }

  /** Nobody knows what was said while nobody listened: who watches a thing looks again, and sessions are asked again. */
  private everybody(): void {
    this.heard += 1;
    for (const { stream } of this.all()) {
      stream.tell(this.lastId, 'changed', {});
      stream.end();
    }
  }

  /**
   * One telling of a thing at a time, so that nobody is shown what was before after what is. Who comes, and what changes,
   * while it is being told is told together in one more: a thousand screens that come back at once cost a few tellings.
   */
  private async tellNext(thing: Pick<Change, 'topic' | 'id'>, whom: Watcher | 'everybody'): Promise<void> {
    const key = keyOf(thing);
    const next = this.telling.get(key);
    if (next) {
      if (whom === 'everybody') this.telling.set(key, whom);
      else if (next !== 'everybody') next.add(whom);
      return;
    }
    let those: Set<Watcher> | 'everybody' = whom === 'everybody' ? whom : new Set([whom]);
    while (those === 'everybody' || those.size > 0) {
      this.telling.set(key, new Set());
      await this.tell(thing, [...(those === 'everybody' ? (this.watchers.get(key) ?? []) : those)]);
      those = this.telling.get(key) ?? new Set();
    }
    this.telling.delete(key);
  }

  private async tell({ topic, id }: Pick<Change, 'topic' | 'id'>, watchers: Watcher[]): Promise<void> {
    const wordsOf = onceEach();
    const shown = watchers.flatMap(({ stream, shown: to }) =>
      to
        ? [
            {
              as: to.as,
              show: (value: Value) => {
                const { text, digest } = wordsOf(value);
                if (digest === to.last) return;
                to.last = digest;
                stream.tellText(this.lastId, 'shown', withMoment(text, value));
              },
            },
          ]
        : [],
    );
    if (shown.length === 0) return;
    try {
      await this.tellers.get(topic)?.(id, shown);
    } catch (error) {
      // Whoever could not be told comes back by themselves, and is shown how it stands then.
      this.logger.error(`${topic} could not be told: ${kindOf(error)}`);
      for (const { stream } of watchers) stream.end();
    }
  }

  private beat(): void {
    const now = this.clock.now().epochMilliseconds;
    this.beats += 1;
    if (this.beats % BEATS_A_SHOW === 0) this.showAnew();
    for (const { stream, until } of this.all())
      if (stream.isEnding) stream.destroy();
      else if (now > until) stream.end();
      else stream.beat();
  }

  private showAnew(): void {
    for (const key of this.watchers.keys()) {
      const [topic, id] = key.split(' ') as [string, string];
      if (this.tellers.has(topic)) void this.tellNext({ topic, id }, 'everybody');
    }
  }

  private makeRoom(boundTo: Watching['boundTo']): void {
    const open = [...(this.watchers.get(keyOf(boundTo)) ?? [])];
    for (const { stream } of open.slice(0, Math.max(0, open.length - MOST_A_SESSION + 1))) stream.end();
  }

  private forget(watcher: Watcher): void {
    for (const key of watcher.keys) {
      const those = this.watchers.get(key);
      those?.delete(watcher);
      if (those?.size === 0) this.watchers.delete(key);
    }
  }

  private all(): Set<Watcher> {
    return new Set([...this.watchers.values()].flatMap((those) => [...those]));
  }
}

/** What a value says but for the moment at which it was made, as JSON; a value that many are shown is written once. */
function onceEach() {
  const known = new Map<object, { text: string; digest: string }>();
  return (value: Value) => {
    const before = known.get(value);
    if (before) return before;
    const text = JSON.stringify({ ...value, madeAt: undefined, revision: undefined });
    const words = { text, digest: hash('sha1', text, 'base64') };
    known.set(value, words);
    return words;
  };
}

const withMoment = (text: string, { madeAt, revision }: Value) =>
  `${JSON.stringify({ madeAt, revision }).slice(0, -1)},${text.slice(1)}`;

const eventStream = (stream: LiveStream) =>
  new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
