declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** 128 random bits, base64url; says nothing about anyone. */
export type ConversationId = Branded<'ConversationId'>;
/** The channel's own id of one inbound message; a repeat of it is answered with the same replies. */
export type InboundId = Branded<'InboundId'>;
/** Keyed hash of an address; the only form in which an address is looked up. */
export type AddressHash = Branded<'AddressHash'>;
export type CaseId = Branded<'CaseId'>;
export type ModeratorId = Branded<'ModeratorId'>;
/** An id of `services/<place>.json`, for example `gb-childline`. */
export type ServiceId = Branded<'ServiceId'>;
/** `<namespace>:<key>`, for example `image-threat:calm`. */
export type PhraseKey = Branded<'PhraseKey'>;
/** A choice offered as an answer, for example `they-sent-it`. Unique within its question. */
export type ChoiceId = Branded<'ChoiceId'>;
/** A dialog of the catalogue, for example `image-threat`. */
export type DialogName = Branded<'DialogName'>;
/** BCP 47, lower-case language, for example `en`, `ga`. */
export type Locale = Branded<'Locale'>;
/** ISO 3166 with the subdivision where help differs, for example `GB-NIR`, `IE`, `INTL`. */
export type Place = Branded<'Place'>;

export const id = {
  conversation: (text: string) => text as ConversationId,
  inbound: (text: string) => text as InboundId,
  addressHash: (text: string) => text as AddressHash,
  case: (text: string) => text as CaseId,
  moderator: (text: string) => text as ModeratorId,
  service: (text: string) => text as ServiceId,
  phrase: (text: string) => text as PhraseKey,
  choice: (text: string) => text as ChoiceId,
  dialog: (text: string) => text as DialogName,
  locale: (text: string) => text as Locale,
  place: (text: string) => text as Place,
} as const;
