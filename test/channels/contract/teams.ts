import { eventually } from '../../support/live.ts';
import { openTeams, shownOn } from '../teams/open-teams.ts';
import type { ChannelBench } from './bench.ts';

export async function openTeamsBench(): Promise<ChannelBench> {
  const teams = await openTeams();
  const chat = teams.chat();
  let last: object = {};
  const messages = () =>
    chat.posted().filter(({ method, activity }) => method === 'POST' && activity.type === 'message');
  const send = async (more: object) => {
    last = { type: 'message', id: `id-${Math.random()}`, ...more };
    return shownAfter(last);
  };
  /** All of it is there when every reply that was stored has come. */
  const shownAfter = async (activity: object) => {
    const before = messages().length;
    const said = (await chat.stored()).filter(({ sender }) => sender !== 'reporter').length;
    const { status } = await chat.send(activity);
    if (status !== 200) throw new Error(`The message was answered with ${status}.`);
    const after = (await chat.stored()).filter(({ sender }) => sender !== 'reporter').length;
    await eventually(() => {
      if (messages().length - before < after - said) throw new Error('Not all has come.');
    });
    return messages()
      .slice(before)
      .flatMap((one) => shownOn(one).split('\n'));
  };
  return {
    core: teams.core,
    address: { channel: 'teams', key: `msteams ${chat.conversation}` },
    say: (words) => send({ text: words }),
    repeat: () => shownAfter(last),
    async sendPicture() {
      const contentUrl = `${teams.framework.url}/canary.png`;
      const shown = await send({ text: '', attachments: [{ contentType: 'image/png', contentUrl }] });
      if (chat.posted().some(({ method }) => method === 'GET')) throw new Error('The picture was fetched.');
      return shown;
    },
    async sayUnproven(words) {
      return (await chat.send({ type: 'message', text: words }, 'made-up')).status;
    },
    logged: teams.logged,
    leave: () => teams.close(),
  };
}
