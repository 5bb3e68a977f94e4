'use strict';

// What all clients do, in their own words: log in, ping, take one event of another session, log off. The words are
// functions of a client's own script; each returns a promise.
//
//   node CLIENT.js PORT USER SECRET
//
// Prints one line as soon as the client waits for the event, and one with all that it has seen when it is done. Ends by
// itself after DEADLINE milliseconds whatever happens.

const DEADLINE = 15000;

module.exports = async function converse(client) {
  const [port, user, secret] = process.argv.slice(2);
  setTimeout(() => fail(new Error('no end within ' + DEADLINE + ' ms')), DEADLINE).unref();
  try {
    const server = { host: '127.0.0.1', port: Number(port), user };
    const refused = await client.refused({ ...server, secret: 'wrong-' + secret });
    const session = await client.login({ ...server, secret });
    const ping = await session.ping();
    const event = session.event();
    console.log(JSON.stringify({ waiting: true }));
    const { station, text } = await event;
    const goodbye = await session.logoff();
    console.log(JSON.stringify({ refused, ping, station, text, goodbye }));
    process.exit(0);
  } catch (e) {
    fail(e);
  }
};

function fail(e) {
  console.log(JSON.stringify({ failed: String(e && e.stack || e) }));
  process.exit(1);
}
