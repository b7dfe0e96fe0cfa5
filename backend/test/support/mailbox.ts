import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface Received {
  kind: 'email' | 'sms';
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  unsubscribe?: { url: string; post: string } | null;
  attachments: { filename: string; contentType: string; text: string }[];
}

/** A real mail server and a real gateway for text messages on loopback, which keep what they get. */
export interface Mailbox {
  /** What a worker needs to reach them. */
  environment: { SMTP_URL: string; SMS_GATEWAY_URL: string };
  /** Newest first. */
  received(): Promise<Received[]>;
  empty(): Promise<void>;
  /** Both go away; what they kept is gone. */
  stop(): Promise<void>;
  /** Both come back at the same addresses. */
  start(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const first = await launch(0, 0);
  let catcher = first;
  const { url } = first;
  return {
    environment: { SMTP_URL: first.smtpUrl, SMS_GATEWAY_URL: `${url}/sms` },
    received: async () => (await (await fetch(`${url}/messages`)).json()) as Received[],
    empty: async () => void (await fetch(`${url}/messages`, { method: 'DELETE' })),
    stop: () => kill(catcher.process),
    start: async () => void (catcher = await launch(portOf(first.smtpUrl), portOf(url))),
  };
}

const CATCHER = resolve(import.meta.dirname, '../../../infra/catcher.mjs');

async function launch(smtpPort: number, httpPort: number) {
  const { CATCHER_DATA_DIR: _none, ...env } = process.env;
  const child = spawn(process.execPath, [CATCHER], {
    env: { ...env, CATCHER_SMTP_PORT: String(smtpPort), CATCHER_HTTP_PORT: String(httpPort) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [smtpUrl, url] = line.toString().match(/(smtp|http):\/\/[\d.:]+/g) ?? [];
  if (!smtpUrl || !url) throw new Error(`the catcher said: ${line.toString()}`);
  return { process: child, smtpUrl, url };
}

/** As a mail server that dies: it says goodbye to nobody. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const portOf = (url: string) => Number(new URL(url).port);
