import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './child.mjs';

const VERSION = '4.18.1';
const folder = join(root, 'bench', 'node_modules', '.cache', 'web-chat');

/** Microsoft's own bundles. Only the tarball is fetched: installing the package brings 486 MB. */
export function webChatBundles() {
  const dist = join(folder, 'package', 'dist');
  if (!existsSync(join(dist, 'webchat-minimal.js'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', `botframework-webchat@${VERSION}`, '--ignore-scripts', '--silent'], {
      cwd: folder,
    });
    const files = ['package/dist/webchat.js', 'package/dist/webchat-minimal.js'];
    execFileSync('tar', ['-xzf', `botframework-webchat-${VERSION}.tgz`, ...files], { cwd: folder });
  }
  return {
    full: readFileSync(join(dist, 'webchat.js')),
    minimal: readFileSync(join(dist, 'webchat-minimal.js')),
  };
}

export function gzipped(bytes) {
  return gzipSync(bytes, { level: 9 }).length;
}

/** A page as Web Chat's own samples have it, compressed, talking to the Cuan named behind its `#`. */
export async function serveWebChat(bundle) {
  const page = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Chat</title>
<style>html,body,#chat{height:100%;margin:0}</style><div id="chat"></div><script src="/webchat.js"></script><script>
(async () => {
  const cuan = location.hash.slice(1);
  const answer = await fetch(cuan + '/api/chat/token', { method: 'POST' });
  const { token } = await answer.json();
  const directLine = WebChat.createDirectLine({ token, domain: cuan + '/v3/directline' });
  WebChat.renderWebChat({ directLine, locale: 'en-GB' }, document.getElementById('chat'));
})();
</script></html>`;
  const files = {
    '/': ['text/html', gzipSync(page)],
    '/webchat.js': ['text/javascript', gzipSync(bundle, { level: 9 })],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? ['text/plain', gzipSync('')];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.setHeader('content-encoding', 'gzip');
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${server.address().port}`, stop: () => server.close() };
}
