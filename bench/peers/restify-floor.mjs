/** Peer (d): restify alone, the floor under everything that is served by it. */
import restify from 'restify';

const server = restify.createServer();
server.post('/turn', (request, response, next) => {
  request.resume();
  request.on('end', () => {
    response.send({ ok: true });
    next();
  });
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
