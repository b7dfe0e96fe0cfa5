import { AsyncLocalStorage } from 'node:async_hooks';

/** Who acts, as far as the database needs to know: for the trail of what happened, and for its walls. */
export interface DatabaseActor {
  kind: string;
  id: string | null;
  /** What the walls let this actor reach, by name; the policies of the database read it (migrations/0004_walls.sql). */
  scope?: Readonly<Record<string, string | readonly string[]>>;
  /** Past the walls: see {@link beyond}. */
  isBeyond?: true;
}

/** Before the guard has said who it is, the walls hide everything that is not for everybody. */
export const NOBODY: DatabaseActor = { kind: 'nobody', id: null };
/** What time brings, and what only moves between our own machines. */
export const SYSTEM: DatabaseActor = { kind: 'system', id: null, isBeyond: true };

/**
 * The same actor, past the walls: for a verb whose right was proven in another way (a sealed link, an address that only
 * its owner has, a guard that has already asked), and whose consequences touch other people's rows.
 */
export const beyond = <Actor extends DatabaseActor>(actor: Actor): Actor & { isBeyond: true } => ({
  ...actor,
  isBeyond: true,
});

/** Made by 0004_walls.sql: a connection begins as the first and is never anything else but the second. */
export const WALLED_ROLE = 'vartti_app';
export const BEYOND_ROLE = 'vartti_beyond';

/** Who acts in this stretch of work. A request begins with NOBODY; the guard writes in whom it let in. */
export const acting = new AsyncLocalStorage<{ actor: DatabaseActor }>();

const settings = new WeakMap<DatabaseActor, string[]>();

/** The values that tell the database who acts: kind, id, scope as JSON, and the role that the walls bind, or do not. */
export function settingsOf(actor: DatabaseActor): string[] {
  const known = settings.get(actor);
  if (known) return known;
  const role = actor.isBeyond ? BEYOND_ROLE : WALLED_ROLE;
  const made = [actor.kind, actor.id ?? '', JSON.stringify(actor.scope ?? {}), role];
  settings.set(actor, made);
  return made;
}
