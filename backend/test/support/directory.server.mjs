import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

// A municipality's directory on loopback: a certified OpenID Connect server, in which one person is signed in already.
// `PUT /person` says who that is and how they came in; the tests tell it.
let person = { email: 'nobody@example.fi', email_verified: true, amr: ['pwd', 'mfa'] };
const redirects = (process.env.REDIRECT_URIS ?? '').split(' ');

const http = createServer();
await new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = /** @type {import('node:net').AddressInfo} */ (http.address());
const issuer = `http://127.0.0.1:${address.port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: 'vartti', client_secret: 'a secret of the directory', redirect_uris: redirects }],
  claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
  // Off: the address is asked for separately, as the standard has it; on: it comes with the sign-in.
  conformIdTokenClaims: process.env.CLAIMS_APART === 'yes',
  features: { devInteractions: { enabled: false } },
  cookies: { keys: ['for tests only'] },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...person }) }),
  loadExistingGrant: async (context) => {
    const { Grant } = provider;
    const grant = new Grant({
      clientId: context.oidc.client?.clientId,
      accountId: context.oidc.session?.accountId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

http.on('request', (request, response) => {
  const url = new URL(request.url ?? '/', issuer);
  if (request.method === 'PUT' && url.pathname === '/person') return void setPerson(request, response);
  if (url.pathname.startsWith('/interaction/'))
    return void provider.interactionFinished(request, response, {
      login: { accountId: person.email ?? 'somebody', amr: person.amr },
    });
  return void provider.callback()(request, response);
});

async function setPerson(request, response) {
  let body = '';
  for await (const chunk of request) body += chunk;
  person = JSON.parse(body);
  response.writeHead(204).end();
}

process.stdout.write(`${issuer}\n`);
