import type { Clock } from '../../domain/ports.ts';
import type { PeopleStore } from '../people-store.ts';
import { moderatorBySubject } from './moderators.ts';
import * as people from './people.ts';
import type { Room } from './room.ts';
import * as safeguards from './safeguards.ts';

/** The part of the contract that is about people, in this engine. */
export function createPeopleStore(room: Room, clock: Clock): PeopleStore {
  const { db } = room;
  const within = <Result>(work: () => Result) => db.transaction(work);
  return {
    changeModerator: async (moderator, change, audit) =>
      within(() => people.changeModerator(db, moderator, change, audit)),
    findModeratorBySubject: async (subject) => moderatorBySubject(db, subject),
    endSignIns: async (moderator) => within(() => people.endSignIns(db, moderator)),
    listSeenSince: async (sinceMs) => people.listSeenSince(db, sinceMs),

    addOneTime: async (entry) => within(() => people.addOneTime(db, entry, clock())),
    findOneTime: async (kind, tokenHash, nowMs) => people.findOneTime(db, kind, tokenHash, nowMs),
    useOneTime: async (kind, tokenHash, nowMs) => within(() => people.useOneTime(db, kind, tokenHash, nowMs)),

    addPasskey: async (passkey) => people.addPasskey(db, passkey),
    listPasskeys: async (moderator) => people.listPasskeys(db, moderator),
    usePasskey: async (credential, counter, atMs) => people.usePasskey(db, credential, counter, atMs),
    removePasskey: async (moderator, credential) => people.removePasskey(db, moderator, credential),

    listAudited: async (query) => safeguards.listAudited(db, query),

    askForAddress: async (request, audit) => within(() => safeguards.askForAddress(db, request, audit)),
    agreeToAddress: async (conversation, number, agreement, audit) =>
      within(() => safeguards.agreeToAddress(db, conversation, number, agreement, audit)),
    listAddressRequests: async (conversation) => safeguards.listAddressRequests(db, conversation),
    readAddress: async (conversation, channel) => safeguards.readAddress(room, conversation, channel),
    writeWhereabouts: async (whereabouts, audit) =>
      within(() => safeguards.writeWhereabouts(room, whereabouts, audit)),
    readWhereabouts: async (conversation) => safeguards.readWhereabouts(room, conversation),

    addSecondReading: async (reading) => safeguards.addSecondReading(db, reading),
    hasSecondReading: async (conversation, closing) => safeguards.hasSecondReading(db, conversation, closing),
    listSecondReadings: async (sinceMs, limit) => safeguards.listSecondReadings(db, sinceMs, limit),
    settleSecondReading: async (conversation, closing, verdict, audit) =>
      within(() => safeguards.settleSecondReading(db, conversation, closing, verdict, audit)),

    addShiftNote: async (note, keepAfterMs) => within(() => people.addShiftNote(room, note, keepAfterMs)),
    listShiftNotes: async (sinceMs) => people.listShiftNotes(room, sinceMs),
  };
}
