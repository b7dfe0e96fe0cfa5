import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Routes {
  dynamicRoutes: { page: string; regex: string }[];
}
interface Prerendered {
  routes: Record<string, unknown>;
  dynamicRoutes: Record<string, unknown>;
}

/**
 * Tells a page that comes from the cache, the same for everybody, from one that is made for whoever asks. Next decides
 * which is which when it builds and writes it down; we read the same lists, so that they cannot disagree.
 */
export class PageKinds {
  private readonly cachedPaths: Set<string>;
  /** In Next's order: the first that fits is the page. */
  private readonly pages: { matches: RegExp; isCached: boolean }[];

  constructor(routes: Routes, prerendered: Prerendered) {
    this.cachedPaths = new Set(Object.keys(prerendered.routes));
    this.pages = routes.dynamicRoutes.map(({ page, regex }) => ({
      matches: new RegExp(regex),
      isCached: page in prerendered.dynamicRoutes,
    }));
  }

  static read(folder = path.join(process.cwd(), '.next')): PageKinds {
    const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    return new PageKinds(
      read('routes-manifest.json') as Routes,
      read('prerender-manifest.json') as Prerendered,
    );
  }

  /** @param pathname without the query; what fits no page becomes the page that says so, which is cached */
  isCached(pathname: string): boolean {
    if (this.cachedPaths.has(pathname)) return true;
    return this.pages.find(({ matches }) => matches.test(pathname))?.isCached ?? true;
  }
}
