import type sharp from 'sharp';
import { refuse } from '../problems/platform.problems.js';

export interface Picture {
  image: Buffer;
  width: number;
  height: number;
}

const LONGEST_SIDE = 320;
/** Four thousand by four thousand: any camera's logo fits, and a bomb of a few bytes and a billion points does not. */
const MOST_POINTS = 16_000_000;
const DECODES_WITHIN_SECONDS = 5;
/** libvips knows some fifty formats; what is not on this list is never even tried. */
const READERS = ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'];

/** What a file is by its first bytes, whatever its name and its sender say. */
export function kindOf(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | null {
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  const word = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4));
  return word(0) === 'RIFF' && word(8) === 'WEBP' ? 'webp' : null;
}

/**
 * A small picture of ours made from one of theirs: decoded and written anew, so that nothing of the file that came is kept:
 * no metadata (where a photograph was taken), no second format behind the first, no bytes that somebody chose.
 * @throws Problem unsupported_media_type, picture_unreadable
 */
export async function redrawn(bytes: unknown): Promise<Picture> {
  if (!(bytes instanceof Uint8Array) || !kindOf(bytes)) throw refuse('unsupported_media_type');
  const decode = await decoder();
  try {
    const { data, info } = await decode(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error', pages: 1 })
      .timeout({ seconds: DECODES_WITHIN_SECONDS })
      .autoOrient()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    return { image: data, width: info.width, height: info.height };
  } catch (error) {
    // The decoder says in its own words what is wrong with the file; none of them is about us.
    throw refuse('picture_unreadable', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}

type Decoder = typeof sharp;
let ready: Promise<Decoder> | undefined;

/** Loaded with the first picture: thirty megabytes that most processes never need. */
function decoder(): Promise<Decoder> {
  ready ??= import('sharp').then(({ default: decode }) => {
    decode.cache(false);
    decode.concurrency(1);
    decode.block({ operation: ['VipsForeignLoad'] });
    decode.unblock({ operation: READERS });
    return decode;
  });
  return ready;
}
