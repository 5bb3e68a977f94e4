'use strict';

const AmiClient = require('asterisk-ami-client');

function connect({ port, host, user, secret }) {
  const client = new AmiClient({ reconnect: false });
  return client.connect(user, secret, { host, port }).then(() => client);
}

require('./conversation')({
  refused(server) {
    return connect(server).then(
      () => Promise.reject(new Error('a wrong secret is taken')),
      (e) => e.message.replace('AMI message: ', ''));
  },

  async login(server) {
    const client = await connect(server);
    return {
      ping: async () => (await client.action({ Action: 'Ping' }, true)).Ping,
      event: () => new Promise((got) => client.on('UserEvent', (event) => {
        if (event.UserEvent === 'Storm') {
          got({ station: event.Station, text: event.Text });
        }
      })),
      async logoff() {
        const end = new Promise((ended) => client.on('disconnect', ended));
        const goodbye = await client.action({ Action: 'Logoff' }, true);
        await end;
        return goodbye.Message;
      },
    };
  },
});
