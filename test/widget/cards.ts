import { id } from '../../src/domain/ids.ts';
import type { ServiceCard } from '../../src/domain/message.ts';

/** Cards in the shape the directory makes them; numbers as in services.json. */
export const card = {
  emergency: {
    id: id.service('gb-999'),
    name: 'Emergency services',
    plainWords: 'Police, ambulance, fire',
    call: { display: '999', href: 'tel:999' },
    notes: ['Free, day and night'],
    closed: false,
  },
  childline: {
    id: id.service('gb-childline'),
    name: 'Childline',
    plainWords: 'For anyone under 19, about anything',
    call: { display: '0800 1111', href: 'tel:08001111' },
    notes: ['Free, day and night', 'Not on the phone bill'],
    closed: false,
  },
  lifeline: {
    id: id.service('ni-lifeline'),
    name: 'Lifeline (Northern Ireland)',
    plainWords: 'For anyone in distress',
    call: { display: '0808 808 8000', href: 'tel:08088088000' },
    notes: ['Free, day and night'],
    closed: false,
  },
  shout: {
    id: id.service('gb-shout'),
    name: 'Shout',
    plainWords: 'Text with someone',
    text: { display: 'Text SHOUT to 85258', href: 'sms:85258' },
    notes: ['Free on most networks'],
    closed: false,
  },
} as const satisfies Record<string, ServiceCard>;
