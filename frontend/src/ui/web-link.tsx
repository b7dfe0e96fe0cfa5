/** A link that somebody else typed: it tells the other side nothing of us, and vouches for nothing. */
export function WebLink({ href }: { href: string }) {
  if (!/^https?:\/\//i.test(href)) return href;
  return (
    <a href={href} rel="noopener noreferrer nofollow ugc">
      {href}
    </a>
  );
}
