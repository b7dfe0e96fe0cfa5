// What we use of packages that bring no types.

declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  interface Session {
    envelope: { mailFrom: { address: string } | false; rcptTo: { address: string }[] };
  }
  interface Options {
    authOptional?: boolean;
    allowInsecureAuth?: boolean;
    hideSTARTTLS?: boolean;
    disableReverseLookup?: boolean;
    logger?: boolean;
    onAuth?(
      auth: unknown,
      session: Session,
      done: (error: Error | null, who: { user: string }) => void,
    ): void;
    onData?(stream: Readable, session: Session, done: (error?: Error | null) => void): void;
  }
  export class SMTPServer {
    constructor(options: Options);
    server: Server;
    on(event: 'error', listener: (error: Error) => void): this;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
  }
}

declare module 'mailparser' {
  import type { Readable } from 'node:stream';

  export interface Attachment {
    filename?: string;
    contentType: string;
    content: Buffer;
  }
  export interface Mail {
    from?: { text: string };
    subject?: string;
    text?: string;
    html?: string | false;
    messageId?: string;
    headers: Map<string, unknown>;
    attachments: Attachment[];
  }
  export function simpleParser(source: Readable): Promise<Mail>;
}

declare module 'autocannon';
