import { createTerminalChat } from '../../../src/channels/terminal/terminal-channel.ts';
import type { Address } from '../../../src/domain/channel-name.ts';
import { createLog } from '../../../src/observability/log.ts';
import { openCore } from '../../support/house.ts';
import type { ChannelBench } from './bench.ts';

export async function openTerminalBench(): Promise<ChannelBench> {
  const logged: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } });
  const core = await openCore({}, { log });
  let address: Address = { channel: 'terminal', key: '' };
  const chat = createTerminalChat(
    (inbound) => {
      address = inbound.address;
      return core.runTurn(inbound);
    },
    () => core.rooms.newId(),
  );
  return {
    core,
    get address() {
      return address;
    },
    say: (words) => chat.say(words),
    logged,
    leave: () => core.leave(),
  };
}
