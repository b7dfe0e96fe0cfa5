import { THINGS_OF_PERSON } from '../bookings/bookings.privacy.js';
import { type Declaration, names } from '../privacy/declaration.js';

export const messagesPrivacy: Declaration[] = [
  {
    table: 'outgoing_message',
    purpose: 'messages',
    about: ['young_person', 'recruiter', 'staff_member'],
    personal: names('address payload last_error'),
    withheld: names('once_key'),
    plain: names(
      `id ohjaamo_id template version recipient_kind recipient_id channel language status not_before attempts claimed_at
       sent_at created_at`,
    ),
    ofPerson: `(t.recipient_kind = 'young_person' AND t.recipient_id = $1)
      OR t.address IN (SELECT y.phone FROM young_person y WHERE y.id = $1 UNION ALL SELECT y.email::text FROM young_person y WHERE y.id = $1)
      OR EXISTS (SELECT FROM jsonb_each_text(t.payload) AS said WHERE said.value IN (SELECT thing.id::text FROM (${THINGS_OF_PERSON}) AS thing))`,
    retention: [
      {
        keep: { days: 1 },
        since: 'sent',
        at: 'coalesce(t.sent_at, t.created_at)',
        where: `t.template = 'sign_in_code'`,
        then: 'delete',
        why: {
          fi: 'Koodi on voimassa kymmenen minuuttia.',
          sv: 'Koden gäller i tio minuter.',
          en: 'A code is good for ten minutes.',
        },
      },
      {
        keep: { days: 90 },
        since: 'sent',
        at: 'coalesce(t.sent_at, t.created_at)',
        where: `t.template <> 'sign_in_code'`,
        then: 'delete',
        why: {
          fi: 'Kolmen kuukauden ajan voidaan selvittää, lähtikö viesti.',
          sv: 'Under tre månader går det att reda ut om ett meddelande skickades.',
          en: 'For three months it can be found out whether a message was sent.',
        },
      },
    ],
    changes: 'none',
    readings: false,
  },
];
