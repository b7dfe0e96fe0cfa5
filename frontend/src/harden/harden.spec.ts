import { byHashes, byNonce, contentPolicy, ownScripts } from './content-policy';
import { fixedHeaders, permissionsFor } from './fixed-headers';
import { PageKinds } from './page-kinds';

const flight = 'self.__next_f.push([1,"1:\\"a\\"\\n"])';
const loader = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});';

describe('the scripts of a cached page that get a hash', () => {
  it('are those that hand data to Next and its loader', () => {
    const page = `<script id="_R_">${loader}</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>${flight}</script>`;
    expect(ownScripts(page)).toHaveLength(3);
    expect(byHashes(`<script>${flight}</script>`)).toEqual([
      "'sha256-pF/mIgjy8pGY8ez41Y1KoEzEQk4OpuMp/WNijhe6aM0='",
    ]);
  });

  it.each([
    ['a script of somebody else', 'alert(1)'],
    ['one that begins like ours', `${flight};alert(1)`],
    ['one that hands over more than data', 'self.__next_f.push([1,alert(1)])'],
    ['one with a call between two of ours', 'self.__next_f.push([1]);alert(1);self.__next_f.push([2])'],
  ])('are not %s', (_name, script) => {
    expect(ownScripts(`<script>${script}</script>`)).toEqual([]);
  });

  it('are none with attributes of their own', () => {
    expect(ownScripts(`<script src="/a.js">${flight}</script>`)).toEqual([]);
  });
});

describe('the content policy', () => {
  it('lets nothing in between the lines unless it is named', () => {
    for (const policy of [
      contentPolicy([]),
      contentPolicy(byNonce('abc')),
      contentPolicy([], { https: true }),
    ])
      expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(contentPolicy(byNonce('abc'))).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  });
});

describe('the camera', () => {
  it('is the kiosk’s alone', () => {
    expect(fixedHeaders(false)['Permissions-Policy']).toContain('camera=()');
    expect(permissionsFor('/sv/kiosk')).toContain('camera=(self)');
    expect(permissionsFor('/sv/kiosk')).toContain('microphone=()');
    for (const path of ['/fi', '/fi/kiosk/more', '/fi/staff/kiosk', '/kiosk'])
      expect([path, permissionsFor(path)]).toEqual([path, undefined]);
  });
});

describe('a page', () => {
  const kinds = new PageKinds(
    {
      dynamicRoutes: [
        { page: '/[locale]/my', regex: '^/([^/]+?)/my(?:/)?$' },
        { page: '/[locale]/[...missing]', regex: '^/([^/]+?)/(.+?)(?:/)?$' },
      ],
    },
    { routes: { '/empty': {} }, dynamicRoutes: { '/[locale]/[...missing]': {} } },
  );

  it('is cached when Next wrote it down as such, and the first page that fits decides', () => {
    expect(['/empty', '/fi/my', '/fi/nothing', '/x'].map((one) => kinds.isCached(one))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
