/** Peer (c): the Microsoft 365 Agents SDK's echo, on express as its samples have it, without credentials. */
import { AgentApplication, CloudAdapter } from '@microsoft/agents-hosting';
import express from 'express';

const agent = new AgentApplication();
agent.onActivity('message', async (context) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
});
const adapter = new CloudAdapter({});
const server = express();
server.use(express.json());
server.post('/api/messages', async (request, response) => {
  request.user = { name: 'anonymous', aud: 'anonymous' };
  await adapter.process(request, response, (context) => agent.run(context));
});
const listening = server.listen(0, '127.0.0.1', () => console.log(`port ${listening.address().port}`));
