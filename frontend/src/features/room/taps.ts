/**
 * Taps that must not be lost: each has an id that is made here, is kept in the browser's storage until the API has answered,
 * and is sent in the order in which it was made. What is sent again is done once, because the id is the same. While the
 * network is away taps wait; after it has come back they say how long ago they were made.
 */
export interface Tap {
  id: string;
  method: 'PUT' | 'DELETE';
  /** Below the portal's own address, for example `/api/staff/events/…/room/deeds/…`. */
  path: string;
  body?: Record<string, unknown>;
  /** When it was tapped, in milliseconds of this device's clock. */
  at: number;
  /** What a person reads while it waits, or when it was refused. */
  label?: string;
  /** Worth something at this moment only, as a gong is: where there is no network it is refused instead of kept. */
  onlyNow?: boolean;
}

export interface Refusal {
  tap: Tap;
  /** A problem's code. */
  code: string;
  status: number;
}

interface Surroundings {
  /** Under which name taps are kept, for example `room <event>`. */
  name: string;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  send: typeof fetch;
  now: () => number;
  /** The API has answered this tap. */
  onDone: (tap: Tap, answer: unknown) => void;
  onRefused: (refusal: Refusal) => void;
  /** How many wait, and whether the network is away, has changed. */
  onChange: () => void;
}

/** The code of a refusal that no API has spoken. */
export const NO_NETWORK = 'unreachable';
/** A tap younger than this is told without its age: it was on its way, not waiting. */
const YOUNG_MS = 3000;
/** Older than the API believes: staff look after what is left from yesterday themselves. */
const TOO_OLD_MS = 4 * 3600 * 1000;

export class Taps {
  #waiting: Tap[];
  #isSending = false;
  #isAway = false;

  constructor(private readonly around: Surroundings) {
    this.#waiting = read(around).filter(({ at, onlyNow }) => !onlyNow && around.now() - at < TOO_OLD_MS);
  }

  /** Not yet answered, in the order in which they were made. */
  get waiting(): readonly Tap[] {
    return this.#waiting;
  }

  /** The last try met no network. */
  get isAway(): boolean {
    return this.#isAway;
  }

  add(tap: Omit<Tap, 'at'>): void {
    this.#waiting = [...this.#waiting, { ...tap, at: this.around.now() }];
    this.keep();
    void this.flush();
  }

  /** Sends what waits; stops at the first that meets no network. Call it when the network comes back, and now and then. */
  async flush(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (let tap = this.#waiting[0]; tap; tap = this.#waiting[0]) if (!(await this.sendOne(tap))) return;
    } finally {
      this.#isSending = false;
      this.around.onChange();
    }
  }

  /** @returns false when there is no network, or the API is not there */
  private async sendOne(tap: Tap): Promise<boolean> {
    const answer = await this.around
      .send(tap.path, {
        method: tap.method,
        ...(tap.body && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(this.aged(tap)),
        }),
      })
      .catch(() => undefined);
    const isAway = !answer || answer.status >= 500 || answer.status === 429;
    if (isAway !== this.#isAway) {
      this.#isAway = isAway;
      this.around.onChange();
    }
    if (isAway) return this.refuseWhatIsNotKept();
    const told: unknown = await answer.json().catch(() => undefined);
    this.#waiting = this.#waiting.filter(({ id }) => id !== tap.id);
    this.keep();
    if (answer.ok) this.around.onDone(tap, told);
    else this.around.onRefused({ tap, code: codeOf(told), status: answer.status });
    return true;
  }

  /** @returns false, as nothing more can be sent */
  private refuseWhatIsNotKept(): false {
    const late = this.#waiting.filter(({ onlyNow }) => onlyNow);
    if (late.length === 0) return false;
    this.#waiting = this.#waiting.filter(({ onlyNow }) => !onlyNow);
    // Nothing is left that would find out when the network is back.
    if (this.#waiting.length === 0) this.#isAway = false;
    this.keep();
    for (const tap of late) this.around.onRefused({ tap, code: NO_NETWORK, status: 0 });
    return false;
  }

  private aged({ body, at, onlyNow }: Tap): Record<string, unknown> {
    const age = this.around.now() - at;
    return onlyNow || age < YOUNG_MS ? { ...body } : { ...body, agoSeconds: Math.floor(age / 1000) };
  }

  private keep(): void {
    const { storage, name, onChange } = this.around;
    if (this.#waiting.length) storage.setItem(name, JSON.stringify(this.#waiting));
    else storage.removeItem(name);
    onChange();
  }
}

function read({ storage, name }: Surroundings): Tap[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? (kept as Tap[]) : [];
  } catch {
    return [];
  }
}

const codeOf = (told: unknown): string =>
  typeof told === 'object' && told !== null && 'code' in told && typeof told.code === 'string'
    ? told.code
    : 'unexpected';
