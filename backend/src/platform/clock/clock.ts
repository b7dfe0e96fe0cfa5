import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** The one place that knows what time it is; tests put another one in. */
@Injectable()
export class Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** A clock that stands still until it is moved. */
export class TestClock extends Clock {
  #now: Temporal.Instant;
  constructor(start: string) {
    super();
    this.#now = Temporal.Instant.from(start);
  }
  override now(): Temporal.Instant {
    return this.#now;
  }
  set(instant: string | Temporal.Instant): void {
    this.#now = Temporal.Instant.from(instant);
  }
  advance(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration);
  }
}
