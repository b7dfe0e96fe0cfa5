import { Body, Container, Head, Hr, Html, Link, Preview, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Language } from '../../platform/http/fields.js';
import type { Sender } from '../letters/letter.js';
import { light, styleSheet, textFont } from './colours.js';
import { Logo } from './logo.js';

interface LayoutProps {
  language: Language;
  subject: string;
  preheader: string;
  portal: string;
  sender: Sender;
  tagline: string;
  why: string;
  children: ReactNode;
}

/** Paper, the logo, 600 px, and who wrote this and why at the end. */
export function Layout({
  language,
  subject,
  preheader,
  portal,
  sender,
  tagline,
  why,
  children,
}: LayoutProps) {
  return (
    <Html lang={language}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styleSheet}</style>
      </Head>
      <Preview>{preheader}</Preview>
      <Body className="paper" style={{ margin: 0, padding: 0 }}>
        {/* The ground is on our own table: Body moves its style to a cell that the dark theme could not reach. */}
        <Section className="paper" style={{ backgroundColor: light.paper, fontFamily: textFont }}>
          <Container style={{ maxWidth: '600px', width: '100%' }}>
            <Section className="gutter" style={{ padding: '24px 24px 32px' }}>
              <Logo href={portal} />
              {children}
              <Hr className="line" style={{ borderColor: light.hairline, margin: '36px 0 20px' }} />
              <Footer sender={sender} tagline={tagline} why={why} />
            </Section>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

function Footer({ sender, tagline, why }: Pick<LayoutProps, 'sender' | 'tagline' | 'why'>) {
  return (
    <>
      <Text className="ink" style={{ ...small, color: light.ink, fontWeight: 700 }}>
        {sender.name}
      </Text>
      {sender.lines.map((line) => (
        <Text key={line} className="soft" style={small}>
          {line}
        </Text>
      ))}
      {sender.email && (
        <Text className="soft" style={small}>
          <Link className="link" href={`mailto:${sender.email}`} style={{ color: light.violet }}>
            {sender.email}
          </Link>
        </Text>
      )}
      <Text className="soft" style={{ ...small, marginTop: '14px' }}>
        {why}
      </Text>
      <Text className="soft" style={{ ...small, marginTop: '14px' }}>
        {tagline}
      </Text>
    </>
  );
}

const small = { margin: 0, fontSize: '14px', lineHeight: '21px', color: light.soft };
