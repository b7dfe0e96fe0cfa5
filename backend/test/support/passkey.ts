import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

// What an authenticator does (WebAuthn level 3 §6), with a key in memory: enough to enrol and to sign in for real.
const USER_PRESENT_AND_VERIFIED = 0b0000_0101;
const HAS_CREDENTIAL = 0b0100_0000;

interface Question {
  challenge: string;
  rp?: { id?: string };
  rpId?: string;
}

/** A passkey in a device of its own. `origin` is the page that the browser would tell it of. */
export function newPasskey(origin: string) {
  const id = randomBytes(32);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  let counter = 0;

  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const authenticatorData = (rpId: string, flags: number, rest = Buffer.alloc(0)) =>
    Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), uint32(counter), rest]);
  const named = { id: text(id), rawId: text(id), type: 'public-key' as const, clientExtensionResults: {} };

  return {
    /** Answers what `POST security/passkey-questions` asked. */
    enrol({ challenge, rp }: Question, flags = USER_PRESENT_AND_VERIFIED) {
      const key = cborMap([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]);
      const credential = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, key]);
      const attestationObject = cborMap([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authenticatorData(rp?.id ?? '', flags | HAS_CREDENTIAL, credential)],
      ]);
      const clientDataJSON = text(clientData('webauthn.create', challenge, origin));
      return {
        ...named,
        response: { clientDataJSON, attestationObject: text(attestationObject), transports: ['internal'] },
      };
    },

    /** Answers what `POST sign-in/passkey-questions` asked. @param from another page, as a phishing site would be */
    sign({ challenge, rpId = '' }: Question, from = origin, flags = USER_PRESENT_AND_VERIFIED) {
      counter++;
      const client = clientData('webauthn.get', challenge, from);
      const data = authenticatorData(rpId, flags);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, createHash('sha256').update(client).digest()]))
        .sign(privateKey);
      return {
        ...named,
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(data),
          signature: text(signature),
        },
      };
    },
  };
}

const text = (bytes: Buffer) => bytes.toString('base64url');

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

// CBOR (RFC 8949), as far as it is needed here.
type Value = number | string | Buffer | Map<string, Value>;

const cborMap = (entries: [number | string, Value][]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)])]);

function cbor(value: Value): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return head(5, 0);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(length)]);
}
