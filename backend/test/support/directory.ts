import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface DirectoryPerson {
  email?: string;
  email_verified?: boolean;
  /** How they came in there (RFC 8176). */
  amr?: string[];
}

/** A municipality's directory: a real OpenID Connect server (oidc-provider) in a process of its own. */
export interface Directory {
  issuer: string;
  /** As it stands in OIDC_PROVIDERS. */
  settings: {
    id: string;
    name: Record<'fi' | 'sv' | 'en', string>;
    issuer: string;
    clientId: string;
    clientSecret: string;
  };
  is(person: DirectoryPerson): Promise<void>;
  /** What a browser does there: follows the directory's own pages until it is sent back. @returns that address */
  visit(url: string): Promise<URL>;
  stop(): Promise<void>;
}

const SERVER = resolve(import.meta.dirname, 'directory.server.mjs');

export async function openDirectory(
  portal: string,
  options: { id?: string; claimsApart?: boolean } = {},
): Promise<Directory> {
  const redirects = ['fi', 'sv', 'en'].map((language) => `${portal}/${language}/sign-in/directory`);
  const child = spawn(process.execPath, [SERVER], {
    env: {
      PATH: process.env['PATH'],
      REDIRECT_URIS: redirects.join(' '),
      CLAIMS_APART: options.claimsApart ? 'yes' : '',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const issuer = /http:\/\/[\d.:]+/.exec(line.toString())?.[0];
  if (!issuer) throw new Error(`the directory said: ${line.toString()}`);
  return {
    issuer,
    settings: {
      id: options.id ?? 'kunta',
      name: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
      issuer,
      clientId: 'vartti',
      clientSecret: 'a secret of the directory',
    },
    is: async (person) =>
      void (await fetch(`${issuer}/person`, { method: 'PUT', body: JSON.stringify(person) })),
    visit: (url) => visit(url, issuer),
    stop: () => stop(child),
  };
}

async function visit(first: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = first;
  while (url.startsWith(issuer)) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] as string).split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = answer.headers.get('Location');
    if (!next) throw new Error(`the directory stopped at ${url}: ${answer.status} ${await answer.text()}`);
    url = new URL(next, url).href;
  }
  return new URL(url);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
