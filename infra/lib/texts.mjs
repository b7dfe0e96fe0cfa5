import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backend, frontend } from './paths.mjs';

const LANGUAGES = ['fi', 'sv', 'en'];

export const textFolders = [join(frontend, 'messages'), join(backend, 'src', 'messages', 'texts')];

/**
 * Each text stands in each language, with the same things to fill in.
 * @param {string[]} folders
 * @returns {Promise<string[]>} a line for each fault
 */
export async function faultsIn(folders) {
  const { TYPE, parse } = await import('@formatjs/icu-messageformat-parser');

  /**
   * What a text lets one fill in: its placeholders with their kind, its tags, and the cases of a choice. The cases of a
   * plural are each language's own.
   * @param {import('@formatjs/icu-messageformat-parser').MessageFormatElement[]} elements
   * @returns {string[]}
   */
  const placesOf = (elements) =>
    elements.flatMap((element) => {
      switch (element.type) {
        case TYPE.argument:
          return [`{${element.value}}`];
        case TYPE.number:
        case TYPE.date:
        case TYPE.time:
          return [`{${element.value}, ${TYPE[element.type]}}`];
        case TYPE.plural:
          return [
            `{${element.value}, plural}`,
            ...Object.values(element.options).flatMap(({ value }) => placesOf(value)),
          ];
        case TYPE.select:
          return [
            `{${element.value}, select ${Object.keys(element.options).sort().join(' ')}}`,
            ...Object.values(element.options).flatMap(({ value }) => placesOf(value)),
          ];
        case TYPE.tag:
          return [`<${element.value}>`, ...placesOf(element.children)];
        default:
          return [];
      }
    });

  /** @param {string} text */
  const shapeOf = (text) => [...new Set(placesOf(parse(text)))].sort().join(' ');

  return folders.filter((folder) => existsSync(folder)).flatMap((folder) => compare(folder, shapeOf));
}

/** @param {string} folder @param {(text: string) => string} shapeOf */
function compare(folder, shapeOf) {
  const [first = 'fi', ...others] = LANGUAGES;
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, read(folder, language)]));
  const faults = Object.entries(texts).flatMap(([language, entries]) =>
    [...entries].flatMap(([key, text]) => {
      try {
        shapeOf(text);
        return text.trim() ? [] : [`${language} ${key}: empty`];
      } catch (error) {
        return [`${language} ${key}: ${error instanceof Error ? error.message : String(error)}`];
      }
    }),
  );
  if (faults.length) return faults;
  return others.flatMap((language) => between(first, language, texts, shapeOf));
}

/**
 * @param {string} first @param {string} other
 * @param {Record<string, Map<string, string>>} texts @param {(text: string) => string} shapeOf
 */
function between(first, other, texts, shapeOf) {
  const [one, two] = [texts[first] ?? new Map(), texts[other] ?? new Map()];
  const faults = [];
  for (const key of new Set([...one.keys(), ...two.keys()])) {
    const [here, there] = [one.get(key), two.get(key)];
    if (here === undefined) faults.push(`${first} lacks ${key}`);
    else if (there === undefined) faults.push(`${other} lacks ${key}`);
    else if (shapeOf(here) !== shapeOf(there)) {
      faults.push(
        `${key}: ${first} fills in ${shapeOf(here) || 'nothing'}, ${other} ${shapeOf(there) || 'nothing'}`,
      );
    }
  }
  return faults;
}

/**
 * One file a language, or a folder of them.
 * @param {string} folder @param {string} language
 * @returns {Map<string, string>} by `file.key.key`
 */
function read(folder, language) {
  const place = join(folder, language);
  const files =
    existsSync(place) && statSync(place).isDirectory()
      ? readdirSync(place).map((name) => ({ prefix: name.replace(/json$/, ''), file: join(place, name) }))
      : [{ prefix: '', file: `${place}.json` }];
  return new Map(
    files
      .filter(({ file }) => existsSync(file))
      .flatMap(({ prefix, file }) => flatten(JSON.parse(readFileSync(file, 'utf8')), prefix)),
  );
}

/** @param {Record<string, unknown>} texts @param {string} prefix @returns {[string, string][]} */
function flatten(texts, prefix) {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? flatten(/** @type {Record<string, unknown>} */ (value), `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  );
}
