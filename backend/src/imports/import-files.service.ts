import { Injectable } from '@nestjs/common';
import type { RecruiterActor } from '../accounts/actor.js';
import { translator } from '../messages/texts/translator.js';
import { Database } from '../platform/database/database.js';
import { csv } from '../platform/encoding/encodings.js';
import type { Language } from '../platform/http/fields.js';
import { refuse } from '../platform/problems/platform.problems.js';
import { type ColumnPath, columns } from './import.columns.js';
import type { LineFault } from './import.line.js';

type Text = Parameters<ReturnType<typeof translator>>[0];

/** Files that go out: one to fill in, and the lines that must be put right. */
@Injectable()
export class ImportFilesService {
  constructor(private readonly db: Database) {}

  /** The columns in the reader's language, and one line as an example. */
  template(language: Language): string {
    return csv([columns.map((one) => one[language][0] ?? one.path), columns.map(({ example }) => example)]);
  }

  columns() {
    const required: readonly ColumnPath[] = ['reference', 'kind', 'title', 'description'];
    return {
      columns: columns.map(({ path, fi, sv, en, example }) => ({
        path,
        example,
        name: { fi: fi[0] ?? path, sv: sv[0] ?? path, en: en[0] ?? path },
        required: required.includes(path),
      })),
    };
  }

  /** The faulty lines as they came, with a column before them that says what is wrong; put right, it can be brought again. */
  async faults(actor: RecruiterActor, importId: string, language: Language): Promise<string> {
    const t = translator(language);
    const [found] = await this.db.once<{ header: string[] }>(
      'header of import',
      'SELECT header FROM opening_import WHERE id = $1 AND employer_id = $2',
      [importId, actor.employerId],
    );
    if (!found) throw refuse('not_found');
    const lines = await this.db.once<{ line: number; cells: string[]; faults: LineFault[] }>(
      'faulty lines',
      `SELECT line, cells, faults FROM opening_import_line WHERE import_id = $1 AND fate = 'faulty' ORDER BY line`,
      [importId],
    );
    const say = ({ path, code, column }: LineFault) => {
      const name = (column === null ? null : found.header[column]) ?? nameOf(path, language);
      const words = t(`import_faults.${code}` as Text);
      return name ? `${name}: ${words}` : words;
    };
    const rows = lines.map(({ line, cells, faults }) => [
      `${t('import_faults.line', { line })}: ${[...new Set(faults.map(say))].join('; ')}`,
      ...cells,
    ]);
    return csv([[t('import_faults.column'), ...found.header], ...rows]);
  }
}

const nameOf = (path: string, language: Language) =>
  columns.find((column) => column.path === path)?.[language][0] ?? null;
