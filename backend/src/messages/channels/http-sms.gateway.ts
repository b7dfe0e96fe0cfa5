import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { outgoing } from '../../platform/outgoing/outgoing.js';
import { Speakable } from '../../platform/logs/describe.js';
import { ANSWERS_WITHIN_MS, Undeliverable } from './channel.js';
import { SmsGateway, type TextMessage } from './sms.gateway.js';

/** What says that the message itself is wrong; everything else (a wrong token, too many at once) is ours or passes. */
const MESSAGE_IS_WRONG = [400, 413, 422];

/**
 * The generic gateway: `POST {id, to, text, from}` as JSON with a bearer token and an Idempotency-Key; any 2xx means taken.
 * Most providers are one small relay away from this.
 */
@Injectable()
export class HttpSmsGateway extends SmsGateway {
  private readonly fetch: ReturnType<typeof outgoing>;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
    this.fetch = outgoing(config, { answersWithinMs: ANSWERS_WITHIN_MS });
  }

  get isThere(): boolean {
    return this.config.SMS_GATEWAY_URL !== undefined;
  }

  async send({ id, to, text }: TextMessage): Promise<void> {
    const { SMS_GATEWAY_URL: url, SMS_GATEWAY_TOKEN: token, SMS_FROM: from } = this.config;
    if (!url) throw new Undeliverable('there is no gateway for text messages');
    const answer = await this.fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': id,
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ id, to, text, from }),
    });
    if (answer.ok) return;
    const said = `the gateway answered ${answer.status}`;
    throw MESSAGE_IS_WRONG.includes(answer.status) ? new Undeliverable(said) : new Speakable(said);
  }
}
