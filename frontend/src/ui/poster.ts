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

/** From the right angle along both straight sides, clockwise. */
const sides = [
  { first: [1, 0], second: [0, 1] },
  { first: [0, 1], second: [-1, 0] },
  { first: [-1, 0], second: [0, -1] },
  { first: [0, -1], second: [1, 0] },
] as const;

/**
 * A quarter of a disc in the square at x, y, or of a ring when `hole` is given. The ring is a shape of its own, not a
 * smaller quarter on top: two edges painted over one another let a hair of the lower colour show.
 */
function quarter(x: number, y: number, size: number, corner: Corner, hole = 0): string {
  const { first, second } = sides[corner];
  const startX = x + (corner === 1 || corner === 2 ? size : 0) + first[0] * hole;
  const startY = y + (corner === 2 || corner === 3 ? size : 0) + first[1] * hole;
  const side = size - hole;
  const line = ([dx, dy]: readonly [number, number], length: number) =>
    dx ? `h${dx * length}` : `v${dy * length}`;
  const arc = (radius: number, sweep: 0 | 1, turn: 1 | -1) =>
    `a${radius} ${radius} 0 0 ${sweep} ${turn * radius * (second[0] - first[0])} ${turn * radius * (second[1] - first[1])}`;
  const outside = `M${startX} ${startY}${line(first, side)}${arc(size, 1, 1)}`;
  return hole ? `${outside}${line(second, -side)}${arc(hole, 0, -1)}z` : `${outside}z`;
}

/** The square of the smaller quarter that fills a hole. */
function inCorner(x: number, y: number, size: number, hole: number, corner: Corner): [number, number] {
  const far = size - hole;
  return [corner === 1 || corner === 2 ? x + far : x, corner === 2 || corner === 3 ? y + far : y];
}

/** Paths in the order of painting; the first covers the whole poster. */
export function poster(id: string, columns: number, rows: number): PosterPath[] {
  const random = randomFrom(id);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;
  const scheme = pick(schemes);
  const [ground] = scheme.ground;

  const cells = new Map<PosterColour, string>();
  const shapes = new Map<PosterColour, string>();
  const paint = (layer: Map<PosterColour, string>, colour: PosterColour, d: string) =>
    layer.set(colour, (layer.get(colour) ?? '') + d);

  // One big quarter with a smaller one inside …
  const bigSize = Math.max(2, Math.min(columns, rows) - 2 + below(2));
  const [bigX, bigY] = [below(columns - bigSize + 1), below(rows - bigSize + 1)];
  const bigCorner = below(4) as Corner;
  const core = bigSize / 2;
  const [coreX, coreY] = inCorner(bigX, bigY, bigSize, core, bigCorner);
  paint(shapes, scheme.shape[0], quarter(bigX, bigY, bigSize, bigCorner, core));
  paint(shapes, scheme.shape[1 + below(2)] ?? scheme.shape[1], quarter(coreX, coreY, core, bigCorner));

  // … then small ones in the other cells, some with a ring.
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const underBig = x >= bigX && x < bigX + bigSize && y >= bigY && y < bigY + bigSize;
      if (underBig || random() < emptyShare) continue;
      const cell = pick(scheme.ground);
      if (cell !== ground) paint(cells, cell, `M${x} ${y}h1v1h-1z`);
      const corner = below(4) as Corner;
      const colour = pick(scheme.shape);
      const hole = random() < ringShare ? 0.5 : 0;
      paint(shapes, colour, quarter(x, y, 1, corner, hole));
      if (!hole) continue;
      const filling = pick(scheme.ground);
      if (filling !== cell) paint(shapes, filling, quarter(...inCorner(x, y, 1, hole, corner), hole, corner));
    }
  }

  const painted = [...cells, ...shapes].map(([colour, d]) => ({ colour, d }));
  return [{ colour: ground, d: `M0 0h${columns}v${rows}h${-columns}z` }, ...painted];
}
