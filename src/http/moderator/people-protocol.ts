/** What passes between the moderator listener and the console about the people who answer, as JSON. Types only. */
import type { AddressProblem, AddressReason } from '../../cases/addresses.ts';
import type { PasskeyMade, PasskeyOffer, PasskeyQuestion } from '../../cases/desk.ts';
import type { PeopleProblem } from '../../cases/people.ts';
import type { Role } from '../../cases/permissions.ts';
import type { DebriefAnswer } from '../../cases/shift-care.ts';
import type { ErrorCode } from '../../domain/errors.ts';

export type {
  AddressProblem,
  AddressReason,
  DebriefAnswer,
  PasskeyMade,
  PasskeyOffer,
  PasskeyQuestion,
  PeopleProblem,
};

/** `GET /api/moderator/entrances`: the ways in that this house has. Open to anyone. */
export interface Entrances {
  /** Whether people can come in by an identity provider. */
  readonly openId: boolean;
}

/** The answer to signing out. */
export interface SignedOutAnswer {
  /** Where to end the session at the identity provider as well. */
  readonly next?: string;
}

/** `POST /api/moderator/second-step/ask`: what somebody still owes who came by the identity provider. */
export interface SecondStepView {
  readonly code: boolean;
  readonly passkey?: PasskeyQuestion;
}

/** `GET /api/moderator/passkeys`. */
export interface PasskeyList {
  readonly passkeys: readonly PasskeyView[];
  /** False for an account of an identity provider, which has none. */
  readonly passwordNeeded: boolean;
  readonly nowMs: number;
}

export interface PasskeyView {
  readonly credential: string;
  readonly name: string;
  readonly sinceMs: number;
  readonly lastUsedAtMs?: number;
}

/** `GET /api/moderator/accounts`. */
export interface AccountList {
  readonly accounts: readonly AccountView[];
  /** Roles that the asker may invite. */
  readonly mayInvite: readonly Role[];
  readonly vettingRequired: boolean;
  readonly nowMs: number;
}

export interface AccountView {
  readonly id: string;
  readonly workingName: string;
  readonly login: string;
  readonly role: Role;
  /** By an identity provider, which says the role as well. */
  readonly openId: boolean;
  readonly vettedUntilMs?: number;
  readonly vetted: boolean;
  readonly disabledAtMs?: number;
  readonly lastSignedInAtMs?: number;
  readonly secondFactor: boolean;
  readonly sessions: number;
  readonly cases: number;
  readonly changeable: boolean;
}

/** The answer to `POST …/accounts/invite`: the link holds its secret behind `#` and is shown this one time. */
export interface InvitationView {
  readonly link: string;
  readonly expiresAtMs: number;
}

/** `GET /api/moderator/safeguards`: what a supervisor looks at (S35). */
export interface SafeguardsView {
  readonly readings: readonly ReadingView[];
  readonly repeatedClaims: readonly {
    readonly case: string;
    readonly moderator: string;
    readonly claims: number;
  }[];
  readonly askedForAnother: readonly {
    readonly case: string;
    readonly moderator: string;
    readonly atMs: number;
  }[];
  /** Numbers that were opened (S33). */
  readonly openedAddresses: readonly {
    readonly case: string;
    readonly moderator: string;
    readonly atMs: number;
    readonly alone: boolean;
  }[];
  readonly nowMs: number;
}

export interface ReadingView {
  readonly case: string;
  readonly closing: number;
  readonly closedBy: string;
  readonly closedAtMs: number;
  readonly why: 'another-person' | 'emergency' | 'not-drawn' | 'random' | 'words-refused';
  readonly mayRead: boolean;
  readonly found?: 'concern' | 'fine';
  readonly readBy?: string;
}

/** `GET /api/moderator/cases/:id/address` (S33). Holds no address. */
export interface AddressStateView {
  readonly has: boolean;
  readonly hasWhereabouts: boolean;
  readonly requests: readonly AddressRequestView[];
  readonly nowMs: number;
}

export interface AddressRequestView {
  readonly number: number;
  readonly askedBy: string;
  readonly mine: boolean;
  readonly askedAtMs: number;
  readonly reason: AddressReason;
  readonly alone: boolean;
  readonly agreedBy?: string;
  /** Whether the asker of this list may open it, or may agree to it, now. */
  readonly mayOpen: boolean;
  readonly mayAgree: boolean;
}

/** Shown once more each time it is asked for, and written down each time. */
export interface AddressView {
  readonly address: string;
}

export interface WhereaboutsView {
  readonly text?: string;
  readonly by?: string;
  readonly atMs?: number;
}

/** `GET /api/moderator/shift` (S38). */
export interface ShiftView {
  /** An emergency has ended for the asker: how are you? */
  readonly debrief?: string;
  readonly aloneAtNight: boolean;
  /** Before signing out: is there anything for the next shift? */
  readonly noteDue: boolean;
  readonly notes: readonly {
    readonly id: string;
    readonly by: string;
    readonly atMs: number;
    readonly text: string;
  }[];
}

/** The answer to an act on a person or an address that was not done. */
export interface PeopleRefusal {
  readonly error: { readonly code: ErrorCode; readonly message: string };
  readonly problem: AddressProblem | PeopleProblem;
}
