import { z } from 'zod';
import { NEEDS, TOPICS } from '../domain/topic.ts';

/** The shape of services/*.json. Facts as found, with their sources; nothing here is shown as it stands. */

const day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be HH:MM, at most 24:00');
const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone');
const place = z.string().regex(/^(?:[A-Z]{2}(?:-[A-Z]{3})?|INTL)$/, 'must be like GB-NIR, IE or INTL');
const webAddress = z.url({ protocol: /^https$/ });
const text = z.string().min(1);
const serviceId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)+$/, 'must be like gb-childline');

/** A stretch of a week in the service's own wall time. It never passes midnight: such a one is two. */
const openSpan = z
  .strictObject({ days: z.array(day).min(1), opens: timeOfDay, closes: timeOfDay })
  .refine((span) => span.opens < span.closes, 'must open before it closes; split it at midnight');

/** `online` is a page or form: never closed, and nothing is said about when it is answered. */
const hours = z.union([
  z.strictObject({ always: z.literal(true) }),
  z.strictObject({ online: z.literal(true) }),
  z.strictObject({ unknown: z.literal(true) }),
  z.strictObject({ timeZone, weekly: z.array(openSpan).min(1) }),
]);

const phone = z.strictObject({
  number: text,
  tel: z.string().regex(/^\+?\d+$/, 'must be digits'),
  note: text.optional(),
  /** Only there; without it, wherever the service works. */
  places: z.array(place).optional(),
  /** Costs money, whatever `cost` says of the other numbers. */
  charged: z.literal(true).optional(),
  /** Works just like the first number, so both stand on the card ("999 or 112"). */
  alternative: z.literal(true).optional(),
  /** The one that works in every area, where the others are local (`phoneVariesByArea`). */
  allAreas: z.literal(true).optional(),
});

const textLine = z.strictObject({
  number: text,
  keyword: text.nullable(),
  note: text.optional(),
});

const contact = z.strictObject({
  phone: z.array(phone),
  sms: z.array(textLine),
  web: webAddress.nullable(),
  webchat: text.nullable(),
  webShort: text.optional(),
  email: text.optional(),
  textphone: text.optional(),
  /** Each area has its own number, so none is a button on the card; the page lists them. */
  phoneVariesByArea: z.literal(true).optional(),
});

const confidence = z.enum(['verified-2plus', 'one-source', 'unverified']);

const evidence = z.strictObject({
  field: text,
  claim: text,
  sources: z.array(text),
  confidence,
  /** Whether the service's own page is among the sources. */
  ownPage: z.boolean(),
});

const yesNo = z.enum(['yes', 'no']);

/** What a way of reporting costs the reporter. Null is: not known, so nothing is said. */
const door = z.strictObject({
  police: z.boolean(),
  account: yesNo.nullable(),
  anonymous: z.enum(['yes', 'no', 'choose']).nullable(),
  idNeeded: z.enum(['no', 'optional']).nullable(),
  pictureLeaves: yesNo.nullable(),
  /** Which further words the locales hold for it: who answers, when, what happens next, what it cannot do. */
  says: z.array(z.enum(['who', 'when', 'next', 'limits'])),
  /** It is no door for these. */
  notForTopics: z.array(z.enum(TOPICS)),
  /** What backs all of the above: `evidence.field`s of this service, or one of its `…AsFound` fields. */
  evidence: z.array(text).min(1),
});

const serviceFacts = z
  .strictObject({
    id: serviceId,
    name: text,
    regions: z.array(text).min(1),
    kinds: z.array(text).min(1),
    audience: z.enum([
      'young-person',
      'anyone',
      'adult',
      'adult-or-young-person',
      'parents-and-families',
      'adult-18-plus',
    ]),
    contact,
    hours,
    hoursAsFound: text.nullable(),
    ageMin: z.number().int().min(0).nullable(),
    ageMax: z.number().int().min(0).nullable(),
    languages: z.array(text),
    cost: z.strictObject({
      free: z.enum(['yes', 'calls-only', 'most-networks']).nullable(),
      phoneBill: z.enum(['not-shown', 'not-shown-on-big-networks']).nullable(),
    }),
    costAndPrivacyAsFound: z.array(text),
    /** `yes`: shown. `caution`: a plain link only. `no`: never. */
    show: z.enum(['yes', 'caution', 'no']),
    notFor: z.array(text),
    door: door.optional(),
    evidence: z.array(evidence),
    doubts: z.array(text),
    contactConfidence: confidence,
    webDomainSeen: z.boolean().nullable(),
    unverifiedFields: z.array(text),
    /** Null is: not yet checked by a person. */
    checkedOn: z.iso.date().nullable(),
    checkedBy: text.nullable(),
  })
  .refine((facts) => (facts.checkedOn === null) === (facts.checkedBy === null), {
    message: 'checkedOn and checkedBy belong together',
    path: ['checkedOn'],
  });

/** One file of services/: the lines of one country or region. */
export const serviceFile = z.strictObject({ compiled: z.iso.date(), services: z.array(serviceFacts).min(1) });

/** services/routing.json: place → need → ids, best first. */
export const routingFile = z.record(place, z.partialRecord(z.enum(NEEDS), z.array(serviceId)));

/** services/do-not-show.json: old, mistyped or misplaced numbers and names. */
export const doNotShowFile = z.array(
  z.strictObject({
    what: text,
    why: text,
    numbers: z.array(text),
    words: z.array(text),
    /** Forbidden only there; without it, everywhere. */
    places: z.array(place).optional(),
    /** Services that only someone who says they are 18 or over may see. */
    adultsOnly: z.array(serviceId).optional(),
  }),
);

export type ServiceFacts = z.infer<typeof serviceFacts>;
export type Hours = ServiceFacts['hours'];
export type Routing = z.infer<typeof routingFile>;
export type DoNotShow = z.infer<typeof doNotShowFile>;

/** Everything the directory knows, checked and linked: every routed id exists. */
export interface DirectoryData {
  readonly services: ReadonlyMap<string, ServiceFacts>;
  readonly routing: Routing;
  readonly doNotShow: DoNotShow;
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name);
}
