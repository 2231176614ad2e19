import type { Catalogue } from '../src/conversation/catalogue.ts';
import { id } from '../src/domain/ids.ts';
import { crisis } from './crisis.ts';
import { goodbye } from './goodbye.ts';
import { imageThreat } from './image-threat.ts';
import { language } from './language.ts';
import { nextSteps } from './next-steps.ts';
import { place } from './place.ts';
import { privacy } from './privacy.ts';
import { talk } from './talk.ts';
import { welcome } from './welcome.ts';
import { wellbeing } from './wellbeing.ts';

const dialogs = [crisis, goodbye, imageThreat, language, nextSteps, place, privacy, talk, welcome, wellbeing];

/** Every dialog, by name, and where each topic starts. */
export const catalogue: Catalogue = {
  dialogs: new Map(dialogs.map((dialog) => [dialog.name, dialog])),
  forCue: [],
  forTopic: { 'image-threat': id.dialog('image-threat') },
};
