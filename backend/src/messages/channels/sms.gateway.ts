export interface TextMessage {
  /** The outgoing message's id: a gateway that gets the same id again sends nothing more. */
  id: string;
  /** E.164, `+358401234567` */
  to: string;
  text: string;
}

/** What carries text messages. */
export abstract class SmsGateway {
  /** False: there is none, so text messages are dropped, and it is said so. */
  abstract readonly isThere: boolean;

  /** @throws Undeliverable when this message will never go; any other error may pass */
  abstract send(message: TextMessage): Promise<void>;
}
