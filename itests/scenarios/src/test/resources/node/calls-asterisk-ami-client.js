'use strict';

const AmiClient = require('asterisk-ami-client');

/** It keeps the names of headers as they are written. */
function small(packet) {
  return Object.fromEntries(Object.entries(packet).map(([name, value]) => [name.toLowerCase(), value]));
}

require('./calls')({
  async login({ port, host, user, secret }) {
    const client = new AmiClient({ reconnect: false });
    await client.connect(user, secret, { host, port });
    return {
      ask: (action) => client.action(action, true).then(small),
      on: (listener) => client.on('event', (event) => listener(small(event))),
      async logoff() {
        const end = new Promise((ended) => client.on('disconnect', ended));
        await client.action({ action: 'Logoff' }, true);
        await end;
      },
    };
  },
});
