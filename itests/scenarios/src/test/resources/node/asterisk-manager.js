'use strict';

const manager = require('asterisk-manager');

function connect({ port, host, user, secret }) {
  return new manager(port, host, user, secret, true);
}

function ask(client, action) {
  return new Promise((resolve, reject) => client.action(action, (e, reply) => (e ? reject(e) : resolve(reply))));
}

require('./conversation')({
  refused(server) {
    return new Promise((resolve) => {
      const client = connect(server);
      client.on('response', (reply) => {
        client.disconnect();
        resolve(reply.message);
      });
    });
  },

  login(server) {
    return new Promise((resolve, reject) => {
      const client = connect(server);
      client.once('response', (reply) => {
        if (reply.response !== 'Success') {
          reject(new Error(reply.message));
          return;
        }
        resolve({
          ping: async () => (await ask(client, { action: 'ping' })).ping,
          event: () => new Promise((got) => client.on('userevent-storm', got)),
          async logoff() {
            const end = new Promise((ended) => client.on('end', ended));
            const goodbye = await new Promise((done) => client.action({ action: 'logoff' }, (e, reply) => done(reply)));
            await end;
            return goodbye.message;
          },
        });
      });
    });
  },
});
