import pg from 'pg';

/** Every statement that goes to the database from now on. */
export function listenToStatements() {
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const query = prototype.query;
  const texts: string[] = [];
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [statement] = args;
    texts.push(typeof statement === 'string' ? statement : String((statement as { text?: string }).text));
    return query.apply(this, args);
  };
  return {
    stop() {
      prototype.query = query;
      return texts;
    },
  };
}
