import { getDocumentProxy } from 'unpdf';

interface Node {
  role?: string;
  children?: Node[];
  id?: string;
}

/** A document as another program reads it (PDF.js, which knows nothing of what made it). */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await pdf.getMetadata();
  const pages: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    pages.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    walk((await page.getStructTree()) as Node | null, roles);
  }
  const { Title: title, Language: language } = info as { Title: string; Language: string };
  const viewer = await pdf.getViewerPreferences();
  return {
    pages,
    text: pages.join('\n'),
    title,
    language,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    showsTitle: (viewer as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle === true,
    /** What each part is, in the order in which it is read aloud. */
    roles,
    /** Name → whether it is inside the file. */
    fonts: fontsIn(bytes),
  };
}

/** By the descriptors of the file itself: which typefaces it names, and whether their drawings are inside. */
function fontsIn(bytes: Uint8Array): Map<string, boolean> {
  const objects = Buffer.from(bytes).toString('latin1').split('endobj');
  const descriptors = objects.filter((one) => one.includes('/Type /FontDescriptor'));
  return new Map(
    descriptors.map((one) => [/\/FontName \/(\S+)/.exec(one)?.[1] ?? '?', /\/FontFile\d? \d+ 0 R/.test(one)]),
  );
}

function walk(node: Node | null, roles: string[]): void {
  if (!node) return;
  if (node.role && node.role !== 'Root') roles.push(node.role);
  for (const child of node.children ?? []) walk(child, roles);
}
