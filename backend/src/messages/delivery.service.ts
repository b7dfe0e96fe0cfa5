import { Inject, Injectable, Logger } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { unsealCode } from '../accounts/sealed-code.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, SYSTEM } from '../platform/database/database.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { kindOf } from '../platform/logs/describe.js';
import { Undeliverable } from './channels/channel.js';
import { Facts } from './facts/facts.service.js';
import { type Claimed, Ledger } from './ledger.js';
import type { Context } from './letters/context.js';
import type { Composed } from './letters/letter.js';
import { asDiscreetly } from './letters/discreet.letter.js';
import { compose, isTemplate } from './letters/letters.js';
import { Links } from './letters/links.js';
import type { Messages, Template } from './outbox.js';
import { Outbox } from './outbox.service.js';
import { Post } from './post.js';
import { type Recipient, Recipients } from './recipients.js';
import { translator } from './texts/translator.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How long to wait after each attempt that failed; after the last of them it has failed for good, almost a day later. */
const PAUSES_MS = [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR];

/** Sends one message of the outbox: claims it, writes it from the facts of this moment, hands it to its channel. */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger('delivery');

  constructor(
    private readonly ledger: Ledger,
    private readonly recipients: Recipients,
    private readonly facts: Facts,
    private readonly post: Post,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
  ) {}

  deliver(id: string): Promise<void> {
    return this.db.acting(SYSTEM, () => this.claimAndSend(id));
  }

  private async claimAndSend(id: string): Promise<void> {
    const claimed = await this.ledger.claim(id);
    if (!claimed) return;
    try {
      await this.send(claimed);
    } catch (error) {
      await this.tryLater(claimed, error);
    }
  }

  private async send(claimed: Claimed): Promise<void> {
    const recipient = await this.recipients.of(claimed);
    if (!recipient) return this.ledger.dropped(claimed, 'the recipient is gone');
    if (!recipient.address) return this.ledger.dropped(claimed, `no ${claimed.channel} address any more`);
    const missing = this.post.missing(claimed.channel);
    if (missing) return this.ledger.dropped(claimed, missing);
    const composed = await this.compose(claimed, recipient);
    if ('dropped' in composed) return this.ledger.dropped(claimed, composed.dropped);
    await this.post.send(claimed, recipient.address, composed);
    await this.ledger.sent(claimed);
  }

  private async compose(claimed: Claimed, { name, isDiscreet }: Recipient): Promise<Composed> {
    const { template, language, payload } = claimed;
    if (!isTemplate(template)) throw new Undeliverable(`there is no template ${template}`);
    const context: Context = {
      t: translator(language),
      language,
      facts: this.facts,
      links: new Links(this.config.PUBLIC_URL, this.config.SECRET, language),
      now: this.clock.now(),
      toldAt: Temporal.Instant.from(claimed.toldAt.replace(' ', 'T')),
      onceKey: claimed.onceKey,
      recipientName: name,
      unseal: (code) => unsealCode(code, this.config.SECRET),
    };
    const composed = await compose(template, context, payload as unknown as Messages[Template]);
    return isDiscreet ? asDiscreetly(composed, template, context, payload) : composed;
  }

  private async tryLater(claimed: Claimed, error: unknown): Promise<void> {
    const reason = kindOf(error);
    const pauseMs = PAUSES_MS[claimed.attempt - 1];
    if (error instanceof Undeliverable || pauseMs === undefined) {
      this.logger.error(`${claimed.template} ${claimed.id} failed for good: ${reason}`);
      return this.ledger.failed(claimed, reason);
    }
    this.logger.warn(`${claimed.template} ${claimed.id} will be tried again: ${reason}`);
    await this.ledger.postponed(claimed, reason, this.clock.now().add({ milliseconds: pauseMs }));
    await this.outbox.enqueueAgain(claimed.id, claimed.attempt, pauseMs);
  }
}
