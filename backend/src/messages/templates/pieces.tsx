import { Button as MailButton, Column, Heading, Row, Section, Text } from '@react-email/components';
import type { Letter } from '../letters/letter.js';
import { brightInk, headingFont, light, textFont, tones } from './colours.js';

const EDGE = `1.5px solid ${brightInk}`;
const CORNER = 120;

/** The coloured card that everything hangs on: what this is about, when and where, and two quarters in the corner. */
export function Card({ tone, heading, ticket }: Pick<Letter, 'tone' | 'heading' | 'ticket'>) {
  const { ground, outer, inner } = tones[tone];
  return (
    <Section
      style={{ backgroundColor: ground, border: EDGE, borderRadius: '16px', borderCollapse: 'separate' }}
    >
      <Row>
        <Column className="card" style={{ padding: '22px 12px 8px 26px', verticalAlign: 'top' }}>
          <Heading as="h1" className="heading" style={headingStyle}>
            {heading}
          </Heading>
        </Column>
        <Column className="corner" align="right" style={{ width: `${CORNER}px`, verticalAlign: 'top' }}>
          <div
            className="outer"
            style={{ ...quarter(CORNER), borderTopRightRadius: '15px', backgroundColor: outer }}
          >
            <table role="presentation" align="right" cellPadding={0} cellSpacing={0}>
              <tbody>
                <tr>
                  <td style={{ padding: 0 }}>
                    <div
                      className="inner"
                      style={{ ...quarter(CORNER / 2), borderTopRightRadius: '15px', backgroundColor: inner }}
                    />
                  </td>
                </tr>
              </tbody>
            </table>
          </div>
        </Column>
      </Row>
      <Row>
        <Column className="card" style={{ padding: '6px 22px 22px 26px' }}>
          {ticket.map(({ text, strong }, line) => (
            <Text key={line} style={strong ? strongLine(line > 0) : plainLine}>
              {text}
            </Text>
          ))}
        </Column>
      </Row>
    </Section>
  );
}

/** A code in letters that can be read at arm's length, and read out. */
export function Code({ label, value }: NonNullable<Letter['code']>) {
  return (
    <Section className="surface" style={whiteCard}>
      <Row>
        <Column style={{ padding: '14px 20px 16px', textAlign: 'center' }}>
          <Text
            className="soft"
            style={{ margin: 0, fontSize: '15px', lineHeight: '22px', color: light.soft }}
          >
            {label}
          </Text>
          <Text className="ink" style={codeStyle}>
            {value}
          </Text>
        </Column>
      </Row>
    </Section>
  );
}

export function Facts({ facts }: Pick<Letter, 'facts'>) {
  return (
    <Section className="line" style={{ borderTop: `1px solid ${light.hairline}`, marginTop: '20px' }}>
      {facts.map(({ label, value }) => (
        <Row key={label}>
          <Column className="line" style={{ padding: '10px 0', borderBottom: `1px solid ${light.hairline}` }}>
            <Text
              className="soft"
              style={{ margin: 0, fontSize: '14px', lineHeight: '20px', color: light.soft }}
            >
              {label}
            </Text>
            <Text className="ink" style={{ ...body, margin: 0, fontWeight: 700, wordBreak: 'break-word' }}>
              {value}
            </Text>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

/** Words that a person wrote. */
export function Quote({ label, text }: NonNullable<Letter['quote']>) {
  return (
    <Section
      className="mist"
      style={{ backgroundColor: light.mist, borderRadius: '16px', marginTop: '20px' }}
    >
      <Row>
        <Column style={{ padding: '16px 20px' }}>
          <Text className="ink" style={{ ...body, margin: 0, fontWeight: 700 }}>
            {label}
          </Text>
          <Text className="ink" style={{ ...body, margin: '2px 0 0', whiteSpace: 'pre-line' }}>
            {text}
          </Text>
        </Column>
      </Row>
    </Section>
  );
}

export function Buttons({ buttons }: Pick<Letter, 'buttons'>) {
  return (
    <Section style={{ marginTop: '26px' }}>
      {buttons.map(({ label, href }, place) => (
        <div key={href} className="slot" style={{ display: 'inline-block', padding: '0 10px 10px 0' }}>
          <MailButton
            href={href}
            className={place === 0 ? 'button primary' : 'button quiet'}
            style={place === 0 ? primary : quiet}
          >
            {label}
          </MailButton>
        </div>
      ))}
    </Section>
  );
}

export function Paragraph({ text }: { text: string }) {
  return (
    <Text className="ink" style={{ ...body, margin: '14px 0 0' }}>
      {text}
    </Text>
  );
}

export function Note({ text }: { text: string }) {
  return (
    <Text className="soft" style={{ ...body, fontSize: '16px', color: light.soft, margin: '16px 0 0' }}>
      {text}
    </Text>
  );
}

const quarter = (size: number) => ({
  width: `${size}px`,
  height: `${size}px`,
  borderBottomLeftRadius: `${size}px`,
});

const body = { fontFamily: textFont, fontSize: '17px', lineHeight: '26px', color: light.ink };

const headingStyle = {
  margin: 0,
  fontFamily: headingFont,
  fontSize: '36px',
  lineHeight: '39px',
  fontWeight: 700,
  letterSpacing: '-0.02em',
  color: brightInk,
};

const strongLine = (isLater: boolean) => ({
  margin: isLater ? '12px 0 2px' : '0 0 2px',
  fontFamily: headingFont,
  fontSize: '22px',
  lineHeight: '28px',
  fontWeight: 700,
  color: brightInk,
});

const plainLine = { margin: 0, fontSize: '17px', lineHeight: '25px', color: brightInk };

const whiteCard = {
  backgroundColor: light.surface,
  border: `1.5px solid ${light.ink}`,
  borderRadius: '16px',
  borderCollapse: 'separate' as const,
  marginTop: '16px',
};

const codeStyle = {
  margin: '2px 0 0',
  fontFamily: headingFont,
  fontSize: '34px',
  lineHeight: '40px',
  fontWeight: 700,
  letterSpacing: '0.02em',
  color: light.ink,
};

const round = {
  borderRadius: '999px',
  padding: '14px 26px',
  fontFamily: textFont,
  fontSize: '17px',
  lineHeight: '22px',
  fontWeight: 700,
};
const primary = {
  ...round,
  backgroundColor: light.violet,
  color: light.onViolet,
  border: `1.5px solid ${light.violet}`,
};
const quiet = {
  ...round,
  backgroundColor: light.paper,
  color: light.ink,
  border: `1.5px solid ${light.ink}`,
};
