import { drive } from './load.mjs';
import { message, openConversations } from './cuan-web.mjs';

/** Every conversation says these texts in turn, on its own fresh conversations. */
export async function driveCuan(url, texts, { conversations = 100, seconds = 5 } = {}) {
  const opened = await openConversations(url, conversations);
  return drive(url, {
    conversations,
    seconds,
    next: (index, turn) => message(opened[index], turn, texts[(index + turn) % texts.length]),
  });
}
