/**
 * Next hands pages an X-Forwarded-For that any stranger may have written. So the true address is noted on each
 * request as it arrives, before Next sees it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteClientAddresses } = await import('./note-client-addresses');
  noteClientAddresses();
}
