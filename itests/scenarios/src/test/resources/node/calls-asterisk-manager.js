'use strict';

const manager = require('asterisk-manager');

require('./calls')({
  login({ port, host, user, secret }) {
    return new Promise((resolve, reject) => {
      const client = new manager(port, host, user, secret, true);
      client.once('response', (reply) => {
        if (reply.response !== 'Success') {
          reject(new Error(reply.message));
          return;
        }
        resolve({
          ask: (action) => new Promise((done, failed) => client.action(action, (e, r) => (e ? failed(e) : done(r)))),
          on: (listener) => client.on('managerevent', listener),
          logoff: () => new Promise((ended) => {
            client.on('end', ended);
            client.action({ action: 'logoff' }, () => {});
          }),
        });
      });
    });
  },
});
