'use strict';

const ami = require('ami-io');

function action(headers) {
  const made = new ami.Action.Action(headers.action);
  Object.keys(headers).filter((name) => name !== 'action').forEach((name) => made.set(name, headers[name]));
  return made;
}

require('./calls')({
  login({ port, host, user, secret }) {
    return new Promise((resolve, reject) => {
      const logger = new ami.SilentLogger();
      const client = new ami.Client({ port, host, login: user, password: secret, encoding: 'utf8', logger });
      client.on('incorrectLogin', () => reject(new Error('the login was refused')));
      client.on('connected', () => resolve({
        ask: (headers) => new Promise((done, failed) =>
          client.send(action(headers), (e, reply) => (e ? failed(e) : done(reply)))),
        // Those of a list it keeps back from 'event', and gives with the answer.
        on: (listener) => client.on('rawEvent', listener),
        logoff: () => new Promise((ended) => {
          client.on('disconnected', ended);
          // It takes every answer but Success for an error.
          client.send(new ami.Action.Logoff(), () => {});
        }),
      }));
      client.connect(false);
    });
  },
});
