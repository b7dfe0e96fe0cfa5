/**
 * A poster is a grid of quarter circles drawn from an id: the same id, the same poster, at no cost in bytes.
 *
 * Units are cells; every quarter of one colour and layer is one path, so a poster is about a kilobyte and no hairline
 * shows between neighbours of one colour. Against hairlines between different colours each path has a thin stroke of
 * its own colour.
 */
export const posterColours = ['ink', 'violet', 'sun', 'coral', 'mint', 'lilac', 'paper'] as const;
export type PosterColour = (typeof posterColours)[number];

export interface PosterPath {
  colour: PosterColour;
  /** SVG path data in cells. */
  d: string;
}

interface Scheme {
  /** The first is the ground of the whole poster. */
  ground: readonly [PosterColour, PosterColour, PosterColour];
  shape: readonly [PosterColour, PosterColour, PosterColour];
}

/** Ground colours, and shapes that sit well on any of them. */
const schemes: readonly Scheme[] = [
  { ground: ['sun', 'sun', 'paper'], shape: ['violet', 'ink', 'coral'] },
  { ground: ['violet', 'violet', 'lilac'], shape: ['sun', 'mint', 'paper'] },
  { ground: ['mint', 'mint', 'paper'], shape: ['ink', 'violet', 'coral'] },
  { ground: ['coral', 'coral', 'sun'], shape: ['ink', 'paper', 'violet'] },
  { ground: ['ink', 'ink', 'violet'], shape: ['sun', 'coral', 'mint'] },
];

/** How often a cell stays empty, and how often a quarter carries a smaller one. */
const emptyShare = 0.22;
const ringShare = 0.3;

/** xmur3 by bryc (public domain): numbers in 0…1 that depend on the text alone. */
function randomFrom(text: string): () => number {
  let hash = 1779033703 ^ text.length;
  for (const letter of text) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    return ((hash ^= hash >>> 16) >>> 0) / 4294967296;
  };
}

/** The corner in which the quarter's right angle lies: top left, top right, bottom right, bottom left. */
type Corner = 0 | 1 | 2 | 3;

function quarter(x: number, y: number, size: number, corner: Corner): string {
  const arc = `a${size} ${size} 0 0 1 `;
  switch (corner) {
    case 0:
      return `M${x} ${y}h${size}${arc}${-size} ${size}z`;
    case 1:
      return `M${x + size} ${y}v${size}${arc}${-size} ${-size}z`;
    case 2:
      return `M${x + size} ${y + size}h${-size}${arc}${size} ${-size}z`;
    case 3:
      return `M${x} ${y + size}v${-size}${arc}${size} ${size}z`;
  }
}

/** The place of a smaller square that shares the corner of a larger one. */
function inCorner(x: number, y: number, size: number, inner: number, corner: Corner): [number, number] {
  const far = size - inner;
  return [corner === 1 || corner === 2 ? x + far : x, corner === 2 || corner === 3 ? y + far : y];
}

/** Paths in the order of painting; the first covers the whole poster. */
export function poster(id: string, columns: number, rows: number): PosterPath[] {
  const random = randomFrom(id);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;
  const scheme = pick(schemes);
  const [ground] = scheme.ground;

  const layers = [
    new Map<PosterColour, string>(),
    new Map<PosterColour, string>(),
    new Map<PosterColour, string>(),
  ];
  const paint = (layer: 0 | 1 | 2, colour: PosterColour, d: string) =>
    layers[layer]?.set(colour, (layers[layer].get(colour) ?? '') + d);

  // One big quarter with a smaller one inside …
  const bigSize = Math.max(2, Math.min(columns, rows) - 2 + below(2));
  const [bigX, bigY] = [below(columns - bigSize + 1), below(rows - bigSize + 1)];
  const bigCorner = below(4) as Corner;
  const core = bigSize / 2;
  const [coreX, coreY] = inCorner(bigX, bigY, bigSize, core, bigCorner);
  paint(1, scheme.shape[0], quarter(bigX, bigY, bigSize, bigCorner));
  paint(2, scheme.shape[1 + below(2)] ?? scheme.shape[1], quarter(coreX, coreY, core, bigCorner));

  // … then small ones in the other cells, some with a ring.
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const underBig = x >= bigX && x < bigX + bigSize && y >= bigY && y < bigY + bigSize;
      if (underBig || random() < emptyShare) continue;
      const cell = pick(scheme.ground);
      if (cell !== ground) paint(0, cell, `M${x} ${y}h1v1h-1z`);
      const corner = below(4) as Corner;
      paint(1, pick(scheme.shape), quarter(x, y, 1, corner));
      if (random() < ringShare) {
        const [ringX, ringY] = inCorner(x, y, 1, 0.5, corner);
        paint(2, pick(scheme.ground), quarter(ringX, ringY, 0.5, corner));
      }
    }
  }

  const painted = layers.flatMap((layer) => [...layer].map(([colour, d]) => ({ colour, d })));
  return [{ colour: ground, d: `M0 0h${columns}v${rows}h${-columns}z` }, ...painted];
}
