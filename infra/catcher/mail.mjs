import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server that delivers to a page instead of to people.
 * @param {import('./messages.mjs').Messages} messages
 */
export function makeMailServer(messages) {
  return new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onData(stream, session, done) {
      simpleParser(stream)
        .then((mail) => {
          messages.add({
            kind: 'email',
            to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
            from: mail.from?.text ?? (session.envelope.mailFrom ? session.envelope.mailFrom.address : ''),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html || '',
            messageId: mail.messageId ?? '',
            unsubscribe: unsubscribeOf(mail),
            attachments: mail.attachments.map(describe),
          });
          done();
        })
        .catch(done);
    },
  });
}

/** What its headers say of stopping it (RFC 8058). @param {import('mailparser').Mail} mail */
function unsubscribeOf({ headers }) {
  const list =
    /** @type {{ unsubscribe?: { url?: string }, 'unsubscribe-post'?: { name?: string } } | undefined} */ (
      headers.get('list')
    );
  const url = list?.unsubscribe?.url;
  return url ? { url, post: list['unsubscribe-post']?.name ?? '' } : null;
}

/** @param {import('mailparser').Attachment} attachment */
function describe({ filename, contentType, content }) {
  return {
    filename: filename ?? 'attachment',
    contentType,
    bytes: content.length,
    text: /^text\/|^application\/ics$/.test(contentType) ? content.toString('utf8') : '',
  };
}
