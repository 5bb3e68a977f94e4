'use strict';

const ami = require('ami-io');

function connect({ port, host, user, secret }) {
  const logger = new ami.SilentLogger();
  // Its default encoding is ASCII; what the event carries is UTF-8.
  const client = new ami.Client({ port, host, login: user, password: secret, encoding: 'utf8', logger });
  client.connect(false);
  return client;
}

function ask(client, action) {
  return new Promise((resolve, reject) => client.send(action, (e, reply) => (e ? reject(e) : resolve(reply))));
}

require('./conversation')({
  refused(server) {
    return new Promise((resolve, reject) => {
      const client = connect(server);
      client.on('incorrectLogin', () => resolve('Authentication failed'));
      client.on('connected', () => reject(new Error('a wrong secret is taken')));
    });
  },

  login(server) {
    return new Promise((resolve, reject) => {
      const client = connect(server);
      client.on('incorrectLogin', () => reject(new Error('the login was refused')));
      client.on('connected', () => resolve({
        ping: async () => (await ask(client, new ami.Action.Ping())).ping,
        event: () => new Promise((got) => client.on('event', (event) => {
          if (event.event === 'UserEvent' && event.userevent === 'Storm') {
            got(event);
          }
        })),
        async logoff() {
          const end = new Promise((ended) => client.on('disconnected', ended));
          // It takes every answer but Success for an error.
          const goodbye = await new Promise((done) => client.send(new ami.Action.Logoff(), (reply) => done(reply)));
          await end;
          return goodbye.message;
        },
      }));
    });
  },
});
