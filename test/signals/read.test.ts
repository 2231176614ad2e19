import { describe, expect, test } from '@jest/globals';
import { reaches } from '../../src/domain/care.ts';
import type { Care } from '../../src/domain/care.ts';
import { cuesIn, readWords } from './reading.ts';

describe('care', () => {
  test.each([
    ['i want to die', 'crisis'],
    ['everyone would be better off without me', 'crisis'],
    ['ive been cutting myself again', 'crisis'],
    ['im going to kill myself tonight', 'emergency'],
    ['i just took all my mums tablets', 'emergency'],
    ['goodbye everyone im sorry', 'emergency'],
    ['i feel so alone', 'check-in'],
    ['did you see the match', 'none'],
  ])('%s → %s', (words, care) => {
    expect(readWords(words).care).toBe(care);
  });

  test.each([
    'this homework makes me want to die lol',
    'kms if we get another essay',
    'im literally dying 😂',
    'the main character kills herself in the last episode',
    'my phone died',
  ])('a way of speaking is no crisis: %s', (words) => {
    expect(reaches(readWords(words).care, 'crisis')).toBe(false);
  });

  test.each(['i dont want to die', 'no im not suicidal', 'i would never kill myself'])(
    'a denial is at most a check-in: %s',
    (words) => {
      expect(reaches(readWords(words).care, 'crisis')).toBe(false);
    },
  );

  test('"do not want to live" is not a denial', () => {
    expect(readWords('i dont want to live anymore').care).toBe('crisis');
  });
});

describe('about', () => {
  test('a friend in danger is another person, with the same care', () => {
    expect(readWords('my friend wants to kill herself')).toMatchObject({ care: 'crisis', about: 'other' });
  });

  test('the reporter is the one meant otherwise', () => {
    expect(readWords('i want to kill myself').about).toBe('self');
  });

  test.each([
    'they keep telling me to die i want to kill myself',
    'she says i should die. i want to die',
    'he told me to kill myself and i want to',
  ])('what others tell the reporter to do takes nothing from what the reporter says: %s', (words) => {
    expect(readWords(words)).toMatchObject({ care: 'crisis', about: 'self' });
  });

  test("what a friend says stays the friend's, also where somebody told the friend to die", () => {
    const words = 'people keep telling my friend to die. she said i want to kill myself';
    expect(readWords(words)).toMatchObject({ care: 'crisis', about: 'other' });
  });

  test('a changed voice is named (S30)', () => {
    expect(cuesIn(readWords('this is his mum'))).toContain('person.someone-else');
  });
});

describe('S10: coerced harm is at least crisis, emergency if now', () => {
  test.each(['he makes me cut myself on camera', 'they said i have to hurt my dog or theyll post it'])(
    '%s',
    (words) => {
      expect(reaches(readWords(words).care, 'crisis')).toBe(true);
    },
  );

  test('now', () => {
    expect(readWords('he says i have to cut myself on camera right now').care).toBe('emergency');
  });
});

describe('S11: is here now, meeting today, cannot get away, a friend in an emergency', () => {
  test.each([
    'hes outside my house right now',
    'im meeting him today and ive never met him before',
    'i cant get away from him',
    'my friend just took loads of pills',
  ])('%s', (words) => {
    expect(readWords(words).care).toBe('emergency');
  });
});

describe('S6: words of a frightened child are read, command or not', () => {
  test('"make it stop" after a threat is no command and is read', () => {
    expect(readWords('i just want it all to stop').care).toBe('crisis');
  });
});

describe('topics', () => {
  test.each([
    ['he says he will send my nudes to everyone', 'image-threat'],
    ['my pics got leaked in the group chat', 'image-shared'],
    ['hes 24 and im 13 and he says its our secret', 'grooming'],
    ['they call me fat every day', 'bullying'],
    ['i saw a video of someone dying', 'harmful-content'],
    ['my dad hits me', 'abuse'],
    ['i cut myself last night', 'self-harm'],
  ])('%s → %s', (words, topic) => {
    expect(readWords(words).topics).toContain(topic);
  });

  test('several at once', () => {
    const { topics } = readWords(
      'he leaked my nudes and now everyone at school calls me a slut and i want to die',
    );
    expect(topics).toEqual(expect.arrayContaining(['image-shared', 'bullying', 'self-harm']));
  });
});

describe('context', () => {
  test('a disclosure split over messages is read together', () => {
    expect(readWords('die', { recent: ['i just want to'] }).care).toBe('crisis');
  });

  test.each([
    ['I want to die tonight', 'someone has a picture of me and says he will send it to my mum', 'self'],
    ['im going to kill myself', 'he says he will post it', 'self'],
    ['i want to die', 'my friend sent my nude to the group chat', 'self'],
    ['she wants to die', 'my friend sent me a text', 'other'],
    ['she told me i want to die last night', 'im worried about my friend', 'other'],
    ['wants to kill herself tonight', 'my friend', 'other'],
  ])('"%s" after "%s" is about: %s', (text, before, about) => {
    expect(readWords(text, { recent: [before] })).toMatchObject({ about });
  });

  test.each([
    ['he said he will send it in 1 hour', 'check-in'],
    ['hes going to send it to my mum in 2 hours if i dont pay', 'check-in'],
    ['he says he will come to my house and he has my nudes', 'emergency'],
    ['he posted it im done goodbye', 'emergency'],
  ])('the clock of a blackmailer is no emergency number by itself: "%s"', (text, care) => {
    expect(readWords(text)).toMatchObject({ care });
  });

  test.each([
    ['bullying.hits', 'someone hit me', 'my name is tom'],
    ['bullying.hits', 'lads punched me', 'can you help'],
    ['bullying.exclusion', 'they all ignored me', 'can you help'],
  ])('%s, said whole in "%s", is not said again by "%s"', (cue, before, words) => {
    const cues = (said: string, recent: readonly string[] = []) =>
      readWords(said, { recent }).evidence.map((each) => each.cue);
    expect(cues(before)).toContain(cue);
    expect(cues(words, [before])).not.toContain(cue);
  });

  test('a time that follows intent makes it an emergency', () => {
    expect(readWords('tonight', { recent: ['im going to kill myself'] }).care).toBe('emergency');
  });

  test.each([
    ['are you gone', 'yes i am in my room'],
    ['r u still there', 'i am in my room'],
    ['are you a bot', 'i am in my room'],
  ])('"%s" is asked of us and completes nothing: after "%s"', (text, before) => {
    expect(readWords(text, { recent: [before] }).care).toBe('none');
  });

  test.each([
    ['are you going to stop me', 'im on the bridge'],
    ['do you know how many it takes', 'i have my mums pills'],
    ['you can tell her after', 'i wrote my mum a letter for when im gone'],
  ])('"%s" says more than it asks: after "%s"', (text, before) => {
    expect(reaches(readWords(text, { recent: [before] }).care, 'check-in')).toBe(true);
  });

  test('what was said before does not raise what says nothing now: the session keeps its care', () => {
    expect(readWords('ok thanks', { recent: ['i want to die'] }).care).toBe('none');
  });

  test('evidence quotes this message only', () => {
    const reading = readWords('  DIE!!', { recent: ['i just want to'] });
    expect(reading.evidence[0]).toMatchObject({ quote: 'DIE', start: 2, end: 5 });
  });
});

describe('asked', () => {
  test.each(['yes', 'yeah', 'aye', 'sometimes', 'kinda', 'i have been', 'im not safe'])(
    'to the gentle question "%s" is a disclosure',
    (words) => {
      expect(readWords(words, { asked: 'wellbeing:asks.safe' }).care).toBe('crisis');
    },
  );

  test('"no" adds nothing, and lowers nothing of what is said beside it', () => {
    expect(readWords('no', { asked: 'wellbeing:asks.safe' }).care).toBe('none');
    expect(readWords('no but i want to die', { asked: 'wellbeing:asks.safe' }).care).toBe('crisis');
  });

  test.each(['idk', 'not really', 'dunno', 'rather not say', 'skip'])(
    'S7: "%s" keeps a check-in',
    (words) => {
      expect(readWords(words, { asked: 'wellbeing:asks.safe' }).care).toBe('check-in');
    },
  );

  test('"are you safe right now?" is asked the other way round', () => {
    expect(readWords('no', { asked: 'crisis:asks.safe-now' }).care).toBe('crisis');
    expect(readWords('yes', { asked: 'crisis:asks.safe-now' }).care).toBe('none');
  });

  test('"yes" to any other question is no disclosure', () => {
    expect(readWords('yes', { asked: 'image-threat:asks.who' }).care).toBe('none');
  });
});

describe('unread', () => {
  test.each([
    'jeg vil ikke leve mere',
    'ich will nicht mehr leben und habe genug von allem',
    'ég vil ekki lifa lengur',
    '我不想活了',
    'ไม่อยากมีชีวิตอยู่แล้ว',
  ])('a language we do not have is a check-in, never none: %s', (words) => {
    expect(readWords(words)).toMatchObject({ unread: true, care: 'check-in' });
  });

  test.each([
    ['ich will nicht mehr leben und habe genug von allem', 'de'],
    ['oi preciso de ajuda', 'pt'],
    ['cineva ma santajeaza cu poze', 'ro'],
    ['biri beni fotoğraflarımla tehdit ediyor', 'tr'],
    ['میں اب جینا نہیں چاہتی', 'ur'],
    ['मुझे मदद चाहिए', 'hi'],
    ['我不想活了', 'zh'],
    ['asdf qwer zxcv', 'und'],
  ])('what it is called decides whose lines are shown: %s is %s', (words, language) => {
    expect(readWords(words)).toMatchObject({ unread: true, language });
  });

  test.each(['ngl im lowkey bored rn', 'wee buns hi', 'whats the craic bai', 'lol ok', 'aye dead on'])(
    'slang is not another language: %s',
    (words) => {
      expect(readWords(words)).toMatchObject({ unread: false, care: 'none' });
    },
  );

  test('of a very long text the first and last 4,000 characters are read, the rest is unread', () => {
    const filler = 'the weather was nice and we went out. '.repeat(400);
    expect(readWords(`${filler}i want to die`)).toMatchObject({ unread: true, care: 'crisis' });
    expect(readWords(`i want to die. ${filler}`).evidence[0]?.start).toBe(0);
  });
});

describe('answers that look alike', () => {
  test('"im ok" is no yes', () => {
    expect(readWords('im ok', { asked: 'wellbeing:asks.thoughts' }).care).toBe('none');
  });

  test('"yes" to "are they in danger right now?" is an emergency of a friend (S11)', () => {
    expect(readWords('yes', { asked: 'crisis:asks.friend' })).toMatchObject({
      care: 'emergency',
      about: 'other',
    });
  });

  test('"yes" to what to do next is no disclosure', () => {
    expect(readWords('yes', { asked: 'wellbeing:asks.person-or-on' }).care).toBe('none');
  });
});

describe('an answer about safety', () => {
  const thoughts = 'wellbeing:asks.thoughts';
  const answered = (words: string, asked: string, recent: readonly string[] = []) =>
    readWords(words, { asked, recent });

  test.each(['yes im ok', 'yeah im fine', 'yes im good thanks'])(
    '"%s" is unclear and no disclosure',
    (words) => {
      const reading = answered(words, thoughts);
      expect([reading.care, cuesIn(reading)]).toEqual(['check-in', ['wellbeing.unclear']]);
    },
  );

  test.each(['no im fine', 'im ok', 'im grand'])('"%s" is a no', (words) => {
    expect(reaches(answered(words, thoughts).care, 'check-in')).toBe(false);
  });

  test.each(['yes im not ok', 'yes', 'yeah but im ok most days'])('"%s" is a disclosure', (words) => {
    expect(answered(words, thoughts).care).toBe('crisis');
  });

  test('"yes im safe now" is not read together with what came before', () => {
    expect(answered('yes im safe now', 'crisis:asks.safe-now', ['i want to die']).care).toBe('none');
  });

  test.each([
    ['no im ok', 'check-in', 'safety.unclear'],
    ['No im fine', 'check-in', 'safety.unclear'],
    ['nah im grand', 'check-in', 'safety.unclear'],
    ['nope, im alright thanks', 'check-in', 'safety.unclear'],
    ['no im safe', 'none', 'safety.said'],
    ['no i feel safe now', 'none', 'safety.said'],
    ['no', 'crisis', 'danger.not-safe'],
    ['nah', 'crisis', 'danger.not-safe'],
    ['no im not', 'crisis', 'danger.not-safe'],
    ['no im not ok', 'crisis', 'danger.not-safe'],
    ['no im not safe', 'crisis', 'danger.not-safe'],
    ['no hes outside', 'crisis', 'danger.not-safe'],
    ['no good', 'crisis', 'danger.not-safe'],
  ])('to "are you safe right now?" "%s" is: %s, %s', (words, care, cue) => {
    const reading = answered(words, 'crisis:asks.safe-now');
    expect(reaches(reading.care, care as Care)).toBe(true);
    expect(cuesIn(reading)).toContain(cue);
  });

  test.each([
    ['fr', 'non ça va', 'safety.unclear'],
    ['uk', 'ні, все добре', 'safety.unclear'],
    ['ar', 'لا، أنا بخير', 'safety.unclear'],
    ['es', 'no estoy bien', 'danger.not-safe'],
    ['fr', 'non', 'danger.not-safe'],
    ['uk', 'ні', 'danger.not-safe'],
  ])('and in %s: "%s"', (locale, words, cue) => {
    const asked = 'crisis:asks.safe-now';
    expect(cuesIn(readWords(words, { asked, locale }))).toContain(cue);
  });

  test('says what the words are without the messages before them, where that differs', () => {
    const reading = answered('they say im fat', 'bullying:asks.where', ['i want to die']);
    expect(reaches(reading.alone?.care ?? reading.care, 'crisis')).toBe(false);
  });
});
