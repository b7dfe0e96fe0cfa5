interface Closable {
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

/** Closes what hangs on a queue; when the queue does not answer, lets go of it after a while instead of waiting for ever. */
export async function closeWithin(closable: Closable, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'late');
  });
  const outcome = await Promise.race([closable.close(), late]);
  clearTimeout(timer);
  if (outcome === 'late') await closable.disconnect();
}

/** A queue has nothing to finish but what is on its way. */
export const QUEUE_CLOSES_WITHIN_MS = 2000;
/** A worker finishes what it is sending. */
export const WORKER_CLOSES_WITHIN_MS = 8000;
