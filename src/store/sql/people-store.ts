import type { Clock } from '../../domain/ports.ts';
import type { PeopleStore } from '../people-store.ts';
import { moderatorBySubject } from './moderators.ts';
import * as people from './people.ts';
import type { Engine } from './engine.ts';
import type { Room } from './room.ts';
import * as safeguards from './safeguards.ts';

/** The part of the contract that is about people, in this engine. */
export function createPeopleStore(engine: Engine, room: Room, clock: Clock): PeopleStore {
  const { db } = room;
  const { ask, within } = engine;
  return {
    changeModerator: (moderator, change, audit) =>
      within(() => people.changeModerator(db, moderator, change, audit)),
    findModeratorBySubject: (subject) => ask(() => moderatorBySubject(db, subject)),
    endSignIns: (moderator) => within(() => people.endSignIns(db, moderator)),
    listSeenSince: (sinceMs) => ask(() => people.listSeenSince(db, sinceMs)),

    addOneTime: (entry) => within(() => people.addOneTime(db, entry, clock())),
    findOneTime: (kind, tokenHash, nowMs) => ask(() => people.findOneTime(db, kind, tokenHash, nowMs)),
    useOneTime: (kind, tokenHash, nowMs) => within(() => people.useOneTime(db, kind, tokenHash, nowMs)),

    addPasskey: (passkey) => ask(() => people.addPasskey(db, passkey)),
    listPasskeys: (moderator) => ask(() => people.listPasskeys(db, moderator)),
    usePasskey: (credential, counter, atMs) => ask(() => people.usePasskey(db, credential, counter, atMs)),
    removePasskey: (moderator, credential) => ask(() => people.removePasskey(db, moderator, credential)),

    listAudited: (query) => ask(() => safeguards.listAudited(db, query)),

    askForAddress: (request, audit) => within(() => safeguards.askForAddress(db, request, audit)),
    agreeToAddress: (conversation, number, agreement, audit) =>
      within(() => safeguards.agreeToAddress(db, conversation, number, agreement, audit)),
    listAddressRequests: (conversation) => ask(() => safeguards.listAddressRequests(db, conversation)),
    readAddress: (conversation, channel) => ask(() => safeguards.readAddress(room, conversation, channel)),
    writeWhereabouts: (whereabouts, audit) =>
      within(() => safeguards.writeWhereabouts(room, whereabouts, audit)),
    readWhereabouts: (conversation) => ask(() => safeguards.readWhereabouts(room, conversation)),

    addSecondReading: (reading) => ask(() => safeguards.addSecondReading(db, reading)),
    hasSecondReading: (conversation, closing) =>
      ask(() => safeguards.hasSecondReading(db, conversation, closing)),
    listSecondReadings: (sinceMs, limit) => ask(() => safeguards.listSecondReadings(db, sinceMs, limit)),
    settleSecondReading: (conversation, closing, verdict, audit) =>
      within(() => safeguards.settleSecondReading(db, conversation, closing, verdict, audit)),

    addShiftNote: (note, keepAfterMs) => within(() => people.addShiftNote(room, note, keepAfterMs)),
    listShiftNotes: (sinceMs) => ask(() => people.listShiftNotes(room, sinceMs)),
  };
}
