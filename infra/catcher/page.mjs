import { readFileSync } from 'node:fs';

/** @typedef {import('./messages.mjs').Message} Message */

const style = readFileSync(new URL('./page.css', import.meta.url), 'utf8');
const logo = `<svg width="34" height="34" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="21.5" fill="none" stroke="currentColor" stroke-width="5"/><path d="M24 24V2.5A21.5 21.5 0 0 1 45.5 24Z" fill="#FFC93C" stroke="currentColor" stroke-width="5" stroke-linejoin="round"/></svg>`;
const icons = {
  email: `<svg viewBox="0 0 24 24" aria-hidden="true"><rect x="3" y="5" width="18" height="14" rx="3"/><path d="m4 8 8 6 8-6"/></svg>`,
  sms: `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H11l-5 4v-4H4Z" stroke-linejoin="round"/></svg>`,
};
const names = { email: 'E-mail', sms: 'Text message' };
const clock = new Intl.DateTimeFormat('fi-FI', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Helsinki',
});

/**
 * @param {Message[]} messages newest first
 * @param {string | null} id the one to show; the newest when it is not given
 * @param {{ portalUrl?: string, code?: string }} [around] the code is what the sample staff's app shows now
 */
export function page(messages, id, { portalUrl, code } = {}) {
  const open = messages.find((message) => message.id === id) ?? messages[0];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${messages.length ? `(${messages.length}) ` : ''}Messages · Vartti</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(logo.replaceAll('currentColor', '#17122B').replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'))}">
<style>${style}</style>
<script src="/page.js" defer></script>
</head>
<body>
<header>
  <a class="brand" href="/">${logo}<span>vartti</span></a>
  <p>Every message the product sends from this machine. Nothing leaves it.</p>
  ${code ? `<p class="app">Sample staff’s app: <output id="code">${code}</output></p>` : ''}
  <nav>
    ${portalUrl ? `<a class="button" href="${escape(portalUrl)}">To the portal</a>` : ''}
    ${messages.length ? '<form method="post" action="/clear"><button class="button">Clear</button></form>' : ''}
  </nav>
</header>
${open ? inbox(messages, open) : nothingYet()}
</body>
</html>`;
}

/** @param {Message[]} messages @param {Message} open */
function inbox(messages, open) {
  return `<main class="inbox">
<ol id="list" aria-label="Messages, newest first">${messages.map((message) => row(message, message === open)).join('')}</ol>
<article>${open.kind === 'email' ? letter(open) : bubble(open)}</article>
</main>`;
}

/** @param {Message} message @param {boolean} isOpen */
function row(message, isOpen) {
  return `<li><a href="/?id=${message.id}"${isOpen ? ' aria-current="true"' : ''}>
<span class="icon ${message.kind}" title="${names[message.kind]}">${icons[message.kind]}</span>
<span class="what"><span class="who">${escape(message.to)}</span>
<strong>${escape(message.subject || firstWords(message.text))}</strong>
<time datetime="${message.receivedAt}">${clock.format(new Date(message.receivedAt))}</time></span></a></li>`;
}

/** @param {Message} message */
function head(message) {
  return `<dl><dt>To</dt><dd>${escape(message.to)}</dd><dt>From</dt><dd>${escape(message.from)}</dd>
<dt>Arrived</dt><dd>${clock.format(new Date(message.receivedAt))}</dd></dl>`;
}

/** @param {Message} message */
function letter(message) {
  const text = `<pre>${linked(message.text)}</pre>`;
  return `<h1>${escape(message.subject)}</h1>${head(message)}${message.attachments.map(attachment).join('')}
${
  message.html
    ? `<iframe title="The letter" src="/messages/${message.id}/html" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
<details><summary>As plain text</summary>${text}</details>`
    : text
}`;
}

/** @param {Message} message */
function bubble(message) {
  return `<h1>Text message</h1>${head(message)}<p class="bubble">${linked(message.text)}</p>`;
}

/** @param {Message['attachments'][number]} file */
function attachment({ filename, contentType, bytes, text }) {
  return `<details class="file"><summary>${escape(filename)} <small>${escape(contentType)}, ${bytes} bytes</small></summary><pre>${escape(text)}</pre></details>`;
}

function nothingYet() {
  return `<main class="empty"><svg viewBox="0 0 240 160" aria-hidden="true"><rect width="240" height="160" rx="16" fill="#EFEAF7"/>
<path d="M0 160V80A80 80 0 0 1 80 160Z" fill="#9BE3C3"/><path d="M80 80h80A80 80 0 0 1 80 160Z" fill="#4B2BD6"/><path d="M160 80V0A80 80 0 0 1 240 80Z" fill="#FFC93C"/><path d="M200 160a40 40 0 0 1 40-40v40Z" fill="#FF6F52"/></svg>
<h1>Nothing has been sent yet</h1><p>Take a time, or ask for a sign-in code: the message appears here by itself.</p></main>`;
}

/** @param {string} text */
function firstWords(text) {
  return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}

/** @param {string} text */
function linked(text) {
  return escape(text).replace(/https?:\/\/[^\s<&]+(?:&amp;[^\s<&]+)*/g, '<a href="$&">$&</a>');
}

/** @param {string} text */
function escape(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => entities[/** @type {keyof typeof entities} */ (sign)]);
}
