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

/** Who acts in this stretch of work. A request begins with NOBODY; the guard writes in whom it let in. */
export const acting = new AsyncLocalStorage<{ actor: DatabaseActor }>();

const settings = new WeakMap<DatabaseActor, string[]>();

/** The values that tell the database who acts: kind, id, scope as JSON, and whether the walls are open. */
export function settingsOf(actor: DatabaseActor): string[] {
  const known = settings.get(actor);
  if (known) return known;
  const made = [actor.kind, actor.id ?? '', JSON.stringify(actor.scope ?? {}), actor.isBeyond ? 'on' : ''];
  settings.set(actor, made);
  return made;
}
