import { setTimeout as pause } from 'node:timers/promises';

const LOOKS_EVERY_MS = 15;

/**
 * Waits until something holds, by looking again and again; there is no other way to see another process at work.
 * @throws whatever `look` threw last, when it still does not hold at the deadline
 */
export async function eventually<Seen>(look: () => Promise<Seen> | Seen, withinMs = 10_000): Promise<Seen> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(LOOKS_EVERY_MS);
    }
  }
}
