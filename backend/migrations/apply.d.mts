import type { ClientBase } from 'pg';

export function applyMigrations(
  client: ClientBase,
  options?: { folder?: string; onApplied?: (name: string) => void },
): Promise<string[]>;
