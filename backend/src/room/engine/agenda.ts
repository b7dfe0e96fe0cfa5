/** What happens next, soonest first; at one time what was given the smaller `order`. A binary heap. */
export class Agenda<Thing> {
  private readonly heap: { at: number; order: number; thing: Thing }[] = [];

  add(at: number, order: number, thing: Thing): void {
    const { heap } = this;
    heap.push({ at, order, thing });
    let child = heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.isSooner(child, parent)) break;
      this.swap(child, parent);
      child = parent;
    }
  }

  next(): { at: number; thing: Thing } | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      if (left >= heap.length) break;
      const child = left + 1 < heap.length && this.isSooner(left + 1, left) ? left + 1 : left;
      if (!this.isSooner(child, parent)) break;
      this.swap(child, parent);
      parent = child;
    }
    return first;
  }

  private isSooner(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (!a || !b) return false;
    return a.at - b.at < 0 || (a.at === b.at && a.order < b.order);
  }

  private swap(one: number, other: number): void {
    const { heap } = this;
    [heap[one], heap[other]] = [heap[other] as (typeof heap)[0], heap[one] as (typeof heap)[0]];
  }
}
