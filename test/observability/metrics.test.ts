import { expect, test } from '@jest/globals';
import { openApp, newReporter } from '../support/house.ts';

const TOKEN = 'a-token-that-nobody-else-could-guess';

async function metricsOf(url: string, token?: string): Promise<{ status: number; text: string }> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/metrics`, { headers });
  return { status: answer.status, text: await answer.text() };
}

test('turns are counted by channel, outcome and care, and nothing that was said is in them (law 6)', async () => {
  const house = await openApp();
  try {
    const reporter = newReporter(house.app.core);
    await reporter.open();
    await reporter.say('canarywords i want to die 07700900123', { id: 'one' });
    await reporter.say('canarywords i want to die 07700900123', { id: 'one' });
    const { status, text } = await metricsOf(house.moderatorUrl);
    expect(status).toBe(200);
    expect(text).toContain('cuan_turn_seconds_count{channel="web",outcome="committed"} 2');
    expect(text).toContain('cuan_turn_seconds_count{channel="web",outcome="repeated"} 1');
    expect(text).toContain('cuan_messages_read_total{channel="web",care="crisis"} 1');
    expect(text).toContain('cuan_dead_letters{kind="alert"} 0');
    expect(text).toMatch(/cuan_services\{state="unchecked"\} \d+/u);
    expect(text).toMatch(/cuan_log_events_total\{level="info",event="listening"\} 2/u);
    expect(text).not.toMatch(/canary|07700|reporter-/u);
  } finally {
    await house.leave();
  }
});

test('with a token set, only who brings it may read', async () => {
  const house = await openApp({ METRICS_TOKEN: TOKEN });
  try {
    expect((await metricsOf(house.moderatorUrl)).status).toBe(401);
    expect((await metricsOf(house.moderatorUrl, `${TOKEN}x`)).status).toBe(401);
    expect((await metricsOf(house.moderatorUrl, TOKEN)).status).toBe(200);
  } finally {
    await house.leave();
  }
});

test('the public listener has no metrics, with or without the token', async () => {
  const house = await openApp({ METRICS_TOKEN: TOKEN });
  try {
    expect((await metricsOf(house.url)).status).toBe(404);
    expect((await metricsOf(house.url, TOKEN)).status).toBe(404);
  } finally {
    await house.leave();
  }
});
