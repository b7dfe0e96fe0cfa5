/**
 * Puts meetings into rounds: a colour is a round, and nobody and no place has two meetings of one colour. König (1916): the edges
 * of a bipartite graph can be coloured with as many colours as the busiest node has edges. An edge whose ends have no free colour
 * in common gets one by swapping two colours along the path that alternates between them, which never comes back to where it began.
 * @param edges person and table of each meeting; nobody has more than `colours`, no table more than `colours × places`
 * An edge that wants a colour and finds it free begins with that one, but may lose it to another.
 * @returns the colour (from 0) of each edge
 */
export function colourEdges(
  edges: readonly { person: number; table: number; wanted?: number }[],
  colours: number,
  placesOf: (table: number) => number,
): Int32Array {
  const nodes = new Map<string, number>();
  const nodeOf = (key: string) => {
    const known = nodes.get(key) ?? nodes.size;
    nodes.set(key, known);
    return known;
  };
  const seen = new Map<number, number>();
  const ends = edges.map(({ person, table }) => {
    // A table of several places is so many nodes, filled one after the other.
    const nth = seen.get(table) ?? 0;
    seen.set(table, nth + 1);
    return [nodeOf(`person ${person}`), nodeOf(`table ${table} ${nth % placesOf(table)}`)] as const;
  });

  /** By node and colour, the edge; -1: free. */
  const at = new Int32Array(nodes.size * colours).fill(-1);
  const colour = new Int32Array(edges.length).fill(-1);
  const freeAt = (node: number) => {
    for (let c = 0; c < colours; c += 1) if (at[node * colours + c] === -1) return c;
    throw new RangeError('more meetings than rounds');
  };
  const put = (edge: number, c: number) => {
    for (const node of ends[edge] as readonly number[]) at[node * colours + c] = edge;
    colour[edge] = c;
  };

  edges.forEach(({ wanted = -1 }, edge) => {
    const isFree = ends[edge]?.every((node) => at[node * colours + wanted] === -1);
    if (wanted >= 0 && isFree) put(edge, wanted);
  });
  ends.forEach(([person, place], edge) => {
    if (colour[edge] !== -1) return;
    const mine = freeAt(person);
    const theirs = freeAt(place);
    if (at[place * colours + mine] === -1) return put(edge, mine);
    if (at[person * colours + theirs] === -1) return put(edge, theirs);
    // The path from the place: its edges are coloured mine, theirs, mine … and it does not end at this person.
    const path: number[] = [];
    let [node, wanted] = [place, mine];
    for (
      let next = at[node * colours + wanted] as number;
      next >= 0;
      next = at[node * colours + wanted] as number
    ) {
      path.push(next);
      const [one, other] = ends[next] as readonly [number, number];
      node = node === one ? other : one;
      wanted = wanted === mine ? theirs : mine;
    }
    for (const one of path)
      for (const end of ends[one] as readonly number[]) at[end * colours + (colour[one] as number)] = -1;
    for (const one of path) put(one, colour[one] === mine ? theirs : mine);
    put(edge, mine);
  });
  return colour;
}
