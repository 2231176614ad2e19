import type { Answers } from './answers.ts';

/** English: what a short answer says. */
export const ANSWERS: Answers = {
  yes: /^(?:yes|yeah|i (?:am|do|have|guess|did|have been|am thinking|think so|think about it)$|(?:just|only|some) (?:thoughts|days)|(?:at|every|most) nights?|a wee bit|kind of|sort of|sometimes|a bit|a little|maybe|probably|always|every day|everyday|often|most days|all the time|a lot|definitely|obviously|of course|true|now and then|on and off|once in a while|lately|recently|most of the time|it has|i suppose|possibly|could be|might be|right now|not safe|i would|only sometimes|mhm|mm|uh huh|sadly|unfortunately|sort|kinda)/,
  plainYes: /^(?:yes|yeah)/,
  no: /^(?:no|not|never|i am not|i do not|i have not|no way|nope|of course not|course not)\b/,
  notReally:
    /^(?:no |i am )?(?:(?:i )?used to|before|not (?:now|really|exactly|right now|at the moment|anymore|today|much|as such|yet|quite|all the time|tonight)|i do not (?:know|think so)|no but|not but|no not (?:really|yet|right))/,
  unsure:
    /^(?:i (?:do not|am not) (?:even )?(?:know|sure|care|want to (?:say|talk|answer))|do not know|not sure|unsure|skip|pass|okay|idk|rather not|prefer not|hmm|um+|why|does it matter|whatever)/,
  fine: /^(?:(?:yes|yeah|no|nope|okay) )?(?:i am |i feel |i am feeling |all |everything is |it is |i will be )?(?:okay|fine|good|grand|alright|all right|safe|well)(?: (?:now|here|thanks|thank you|really|honestly|today|tonight|right now|at the moment|for now|at home|in bed|to be honest|i think|i promise|though))*$/,
  noButSafe:
    /^(?:no|nope) i (?:am|feel|am feeling) (?:all |very )?safe(?: (?:now|here|right now|at the moment|at home|in bed|thanks|thank you|i think|i promise))*$/,
  noButFine:
    /^(?:no|nope) (?:(?:i am |i feel |all |everything is |it is )(?:okay|fine|good|grand|alright|all right|well)|okay|fine|grand|alright|all right)(?: (?:now|here|thanks|thank you|really|honestly|today|tonight|right now|at the moment|for now|at home|in bed|to be honest|i think|i promise|though))*$/,
  safe: /\b(?:i am|am|feel|yes|totally|completely|okay)\b.*\bsafe\b|^safe$/,
  notSafe: /\b(?:not|never|un)\b.{0,12}safe|unsafe/,
  noSafety: /^(?:no|not really|i am not)\b/,
  unsureSafety: /^(?:kind of|sort of|a bit|maybe|sometimes|for now|i guess|i think)/,
};
