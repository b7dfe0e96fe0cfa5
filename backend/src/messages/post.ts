import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { CalendarEntries } from './calendar-entries.js';
import { Undeliverable } from './channels/channel.js';
import { Mailer } from './channels/mailer.js';
import { SmsGateway } from './channels/sms.gateway.js';
import { plainer } from './channels/text-message.js';
import type { Claimed } from './ledger.js';
import type { Composed } from './letters/letter.js';
import { draw } from './templates/render.js';
import { translator } from './texts/translator.js';

type Ready = Exclude<Composed, { dropped: string }>;

/** Puts what is written into an envelope of its channel. */
@Injectable()
export class Post {
  constructor(
    private readonly mailer: Mailer,
    private readonly gateway: SmsGateway,
    private readonly calendar: CalendarEntries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Why nothing can go by this channel here; null when it can. */
  missing(channel: Claimed['channel']): string | null {
    return channel === 'sms' && !this.gateway.isThere ? 'there is no gateway for text messages' : null;
  }

  async send(claimed: Claimed, address: string, ready: Ready): Promise<void> {
    if (claimed.channel === 'email') return this.mail(claimed, address, ready);
    if (ready.sms === null) throw new Undeliverable(`${claimed.template} is not for text messages`);
    await this.gateway.send({ id: claimed.id, to: address, text: plainer(ready.sms) });
  }

  private async mail({ id, language }: Claimed, to: string, { letter, calendarFor }: Ready): Promise<void> {
    const { name, email } = letter.sender;
    const { html, text } = await draw(letter, language, this.config.PUBLIC_URL);
    await this.mailer.send({
      id,
      to,
      senderName: email ? translator(language)('common.from', { ohjaamo: name }) : name,
      replyTo: email,
      language,
      subject: letter.subject,
      html,
      text,
      unsubscribe: letter.unsubscribe ?? null,
      calendar: calendarFor ? await this.calendar.entryOf(calendarFor) : null,
    });
  }
}
