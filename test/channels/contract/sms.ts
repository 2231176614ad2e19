import { openSms } from '../sms/open-sms.ts';
import type { ChannelBench } from './bench.ts';

const NUMBER = '+447700900777';

export async function openSmsBench(): Promise<ChannelBench> {
  const sms = await openSms();
  const phone = sms.phone(NUMBER);
  let last: () => Promise<readonly string[]> = async () => [];
  const says = (words: string, more: Readonly<Record<string, string>> = {}) => {
    const MessageSid = sms.twilio.newMessageSid();
    last = () => phone.says(words, { ...more, MessageSid });
    return last().then((texts) => texts.flatMap((text) => text.split('\n')));
  };
  return {
    core: sms.core,
    address: { channel: 'sms', key: NUMBER },
    say: (words) => says(words),
    repeat: () => last(),
    async sendPicture() {
      const MediaUrl0 = `${sms.twilio.url}/canary.jpg`;
      const texts = await says('', { NumMedia: '1', MediaContentType0: 'image/jpeg', MediaUrl0 });
      if (sms.twilio.complaints.length > 0) throw new Error('The picture was fetched.');
      return texts;
    },
    async sayUnproven(Body) {
      const fields = { MessageSid: sms.twilio.newMessageSid(), From: NUMBER, Body };
      return (await sms.post('/api/sms', fields, 'made-up')).status;
    },
    logged: sms.logged,
    leave: () => sms.leave(),
  };
}
