/** Peer (b): a waterfall of prompts with its state in SQLite, the way Bot Framework's samples teach. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  UserState,
} from 'botbuilder';
import {
  ComponentDialog,
  DialogSet,
  DialogTurnStatus,
  TextPrompt,
  WaterfallDialog,
} from 'botbuilder-dialogs';
import restify from 'restify';
import { SqliteStorage } from './sqlite-storage.mjs';

class MainDialog extends ComponentDialog {
  constructor() {
    super('main');
    this.addDialog(new TextPrompt('text'));
    this.addDialog(
      new WaterfallDialog('waterfall', [
        (step) => step.prompt('text', 'What happened?'),
        (step) => step.prompt('text', 'Are you safe right now?'),
        async (step) => {
          await step.context.sendActivity('Thank you for telling me.');
          return step.replaceDialog('waterfall');
        },
      ]),
    );
    this.initialDialogId = 'waterfall';
  }

  async run(context, accessor) {
    const dialogs = new DialogSet(accessor);
    dialogs.add(this);
    const dialogContext = await dialogs.createContext(context);
    const result = await dialogContext.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(this.id);
  }
}

class DialogBot extends ActivityHandler {
  constructor(conversationState, userState, dialog) {
    super();
    const accessor = conversationState.createProperty('DialogState');
    this.onMessage(async (context, next) => {
      await dialog.run(context, accessor);
      await next();
    });
    this.run = async (context) => {
      await super.run(context);
      await conversationState.saveChanges(context, false);
      await userState.saveChanges(context, false);
    };
  }
}

const storage = new SqliteStorage(join(mkdtempSync(join(tmpdir(), 'cuan-bench-')), 'state.db'));
const bot = new DialogBot(new ConversationState(storage), new UserState(storage), new MainDialog());
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
