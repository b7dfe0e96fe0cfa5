/**
 * What stands before Next itself: the true address of whoever asks is noted on each request as it arrives (Next hands
 * pages an X-Forwarded-For that any stranger may have written), and every answer gets its protecting headers.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteClientAddresses } = await import('./note-client-addresses');
  const { hardenEveryAnswer } = await import('./harden/every-answer');
  noteClientAddresses();
  hardenEveryAnswer();
}
