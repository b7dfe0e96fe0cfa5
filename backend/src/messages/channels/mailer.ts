import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { oneLine } from '../../platform/encoding/encodings.js';
import { ANSWERS_WITHIN_MS, Undeliverable } from './channel.js';

export interface Mail {
  /** The outgoing message's id: makes a Message-ID that stays the same however often it is tried. */
  id: string;
  to: string;
  senderName: string;
  replyTo: string | null;
  language: string;
  subject: string;
  html: string;
  text: string;
  /** RFC 2369: the page that ends it. */
  unsubscribe: string | null;
  /** RFC 5545, METHOD:PUBLISH */
  calendar: string | null;
}

const SILENCE_MS = 60_000;
const CONNECTIONS = 3;

@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport;
  private readonly from: string;
  private readonly host: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.transport = createTransport({
      url: config.SMTP_URL,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: ANSWERS_WITHIN_MS,
      greetingTimeout: ANSWERS_WITHIN_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.from = addressIn(config.MAIL_FROM);
    this.host = new URL(config.PUBLIC_URL).hostname;
  }

  /** @throws Undeliverable when the mail server refuses this letter for good; any other error may pass */
  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        messageId: `<${mail.id}@${this.host}>`,
        // Objects, so that nothing in a name can become another address or another header.
        from: { name: oneLine(mail.senderName), address: this.from },
        to: { name: '', address: mail.to },
        ...(mail.replyTo ? { replyTo: { name: oneLine(mail.senderName), address: mail.replyTo } } : {}),
        subject: oneLine(mail.subject),
        html: mail.html,
        text: mail.text,
        // RFC 3834: nobody's holiday answers come back.
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': mail.language,
          ...(mail.unsubscribe
            ? {
                'List-Unsubscribe': `<${oneLine(mail.unsubscribe)}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }
            : {}),
        },
        ...(mail.calendar
          ? { icalEvent: { filename: 'vartti.ics', method: 'PUBLISH', content: mail.calendar } }
          : {}),
      });
    } catch (error) {
      throw isRefusal(error) ? new Undeliverable(`refused by the mail server: ${error.responseCode}`) : error;
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** 5xx about this letter or its receiver. A server that refuses us altogether (greeting, sign-in) may think again. */
function isRefusal(error: unknown): error is Error & { responseCode: number } {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown };
  const isAboutThisLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isAboutThisLetter && typeof responseCode === 'number' && responseCode >= 500;
}

const addressIn = (from: string) => /<([^<>]+)>/.exec(from)?.[1] ?? from;
