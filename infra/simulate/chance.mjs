/**
 * Chance that comes out the same for the same seed. The generator is mulberry32 (Tommy Ettinger, public domain): 32 bits of
 * state, good enough for an evening, not for secrets. `of(name)` is a stream of its own, so that one more draw for one person
 * changes nobody else's evening.
 */
export class Chance {
  /** @param {number | string} seed */
  constructor(seed) {
    this.name = String(seed);
    this.state = hash(this.name);
  }

  /** @param {number | string} name */
  of(name) {
    return new Chance(`${this.name}/${name}`);
  }

  /** @returns {number} from 0 up to, not with, 1 */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @param {number} share 0..1 */
  happens(share) {
    return this.next() < share;
  }

  /** @param {number} from @param {number} to */
  between(from, to) {
    return from + this.next() * (to - from);
  }

  /** Mean 0, deviation 1 (Box and Muller). */
  normal() {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** @param {number} median @param {number} spread of the logarithm */
  logNormal(median, spread) {
    return median * Math.exp(spread * this.normal());
  }
}

/** FNV-1a, 32 bits. @param {string} text */
function hash(text) {
  let state = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) state = Math.imul(state ^ text.charCodeAt(n), 0x01000193);
  return state;
}
