import { Column, Link, Row } from '@react-email/components';
import { headingFont, light, tones } from './colours.js';

const DISC = 22;
const RING = 3;

/** The disc with one quarter lit, drawn with a table, because mail programs show no SVG; then the word. */
export function Logo({ href }: { href: string }) {
  return (
    <Row style={{ marginBottom: '20px' }}>
      <Column style={{ width: `${DISC + 2 * RING + 9}px` }}>
        <Link href={href} style={{ textDecoration: 'none' }}>
          <Disc />
        </Link>
      </Column>
      <Column>
        <Link href={href} className="ink" style={word}>
          vartti
        </Link>
      </Column>
    </Row>
  );
}

function Disc() {
  const half = DISC / 2;
  return (
    <table
      role="presentation"
      className="ring"
      cellPadding={0}
      cellSpacing={0}
      style={{
        width: `${DISC + 2 * RING}px`,
        height: `${DISC + 2 * RING}px`,
        border: `${RING}px solid ${light.ink}`,
        borderRadius: '50%',
        borderCollapse: 'separate',
        borderSpacing: 0,
      }}
    >
      <tbody>
        <tr>
          <td style={{ width: `${half}px`, height: `${half}px`, fontSize: 0, lineHeight: 0 }} />
          <td
            className="ring-line"
            style={{
              width: `${half - RING}px`,
              height: `${half - RING}px`,
              fontSize: 0,
              lineHeight: 0,
              backgroundColor: tones.sun.ground,
              borderLeft: `${RING}px solid ${light.ink}`,
              borderBottom: `${RING}px solid ${light.ink}`,
              borderTopRightRadius: `${half}px`,
            }}
          />
        </tr>
        <tr>
          <td style={{ height: `${half}px`, fontSize: 0, lineHeight: 0 }} />
          <td />
        </tr>
      </tbody>
    </table>
  );
}

const word = {
  fontFamily: headingFont,
  fontSize: '24px',
  lineHeight: '28px',
  fontWeight: 700,
  letterSpacing: '-0.03em',
  color: light.ink,
  textDecoration: 'none',
};
