import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';

/** Someone threatens to share a picture: calm, the four things, then what fits what has happened. */
export const imageThreat = defineDialog({
  name: 'image-threat',
  version: 1,
  initial: 'first-help',
  anywhere: { 'command.sent': 'sent' },
  pages: {
    'first-help': {
      says: ['calm', 'four-things', 'proof'],
      asks: 'so-far',
      choices: { threatened: 'block', sent: 'sent', 'paid-or-more': 'paid', 'know-them': 'could-hurt' },
      unsure: 'block',
      heard: {
        'image-threat.sent': 'sent',
        'image-threat.paid': 'paid',
        'image-threat.sent-more': 'paid',
        'image-threat.known-person': 'could-hurt',
      },
    },
    sent: {
      does: [remember({ wellbeingDue: true })],
      says: ['sent-sorry', 'sent-steps'],
      services: { need: 'image-removal', limit: 2 },
      asks: 'who-next',
      choices: {
        person: { do: [start('talk')] },
        'next-steps': { do: [goTo('next-steps')] },
        'know-them': 'could-hurt',
      },
      unsure: { do: [goTo('next-steps')] },
    },
    paid: {
      does: [remember({ wellbeingDue: true })],
      says: ['paid-ok', 'paid-steps'],
      asks: 'blocked',
      choices: { 'show-me': 'block', 'did-it': 'remove', 'know-them': 'could-hurt' },
      unsure: 'block',
      heard: { 'image-threat.sent': 'sent' },
    },
    'could-hurt': {
      says: ['known'],
      asks: 'come-after',
      choices: { yes: 'tell-first', no: 'block' },
      unsure: 'tell-first',
    },
    'tell-first': {
      says: ['tell-first'],
      services: { need: 'talk', limit: 2 },
      asks: 'who-next',
      choices: {
        person: { do: [start('talk')] },
        'next-steps': { do: [goTo('next-steps')] },
        'about-picture': 'remove',
      },
      unsure: { do: [goTo('next-steps')] },
    },
    block: {
      says: ['block', 'often-not'],
      asks: 'blocked',
      choices: { 'did-it': 'remove', 'new-account': 'came-back', sent: 'sent', 'paid-or-more': 'paid' },
      unsure: 'remove',
      heard: { 'image-threat.sent': 'sent', 'image-threat.paid': 'paid' },
    },
    'came-back': {
      says: ['came-back'],
      asks: 'blocked',
      choices: { 'did-it': 'remove', sent: 'sent' },
      unsure: 'remove',
      heard: { 'image-threat.sent': 'sent' },
    },
    remove: {
      says: ['remove'],
      services: { need: 'image-removal', limit: 2 },
      asks: 'who-next',
      choices: { person: { do: [start('talk')] }, 'next-steps': { do: [goTo('next-steps')] }, sent: 'sent' },
      unsure: { do: [goTo('next-steps')] },
      heard: { 'image-threat.sent': 'sent' },
    },
  },
});
