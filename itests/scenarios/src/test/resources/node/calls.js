'use strict';

// A program about calls, in the words of a client's own script: who is in the queue, a call into it, who answers, its
// end. Prints one line with all that it has seen. Ends by itself after DEADLINE milliseconds whatever happens.
//
//   node CLIENT.js PORT USER SECRET

const DEADLINE = 30000;

/**
 * A client gives login(server), which promises a session:
 *   ask(action)   promises the answer, names of headers in small letters
 *   on(listener)  passes each event on, names of headers in small letters
 *   logoff()      promises the end
 */
module.exports = async function calls(client) {
  const [port, user, secret] = process.argv.slice(2);
  setTimeout(() => fail(new Error('no end within ' + DEADLINE + ' ms; seen: ' + seen.join(' '))), DEADLINE).unref();
  const seen = [];
  try {
    const session = await client.login({ host: '127.0.0.1', port: Number(port), user, secret });
    const channels = new Set();
    const members = [];
    const waiting = [];
    session.on((event) => {
      seen.push(event.event);
      if (event.event === 'Newchannel') {
        channels.add(event.uniqueid);
      } else if (event.event === 'Hangup') {
        channels.delete(event.uniqueid);
      } else if (event.event === 'QueueMember') {
        members.push(event.location);
      }
      waiting.filter((one) => one.wanted(event)).forEach((one) => one.take(event));
    });
    const wait = (wanted) => new Promise((take) => waiting.push({ wanted, take }));

    const listed = wait((event) => event.event === 'QueueStatusComplete');
    session.ask({ action: 'QueueStatus', queue: 'support' });
    await listed;

    const joined = wait((event) => event.event === 'Join');
    const connected = wait((event) => event.event === 'AgentConnect');
    const completed = wait((event) => event.event === 'AgentComplete');
    const answered = wait((event) => event.event === 'OriginateResponse');
    await session.ask({
      action: 'Originate', channel: 'SIP/1001', context: 'default', exten: '200', priority: '1', async: 'yes',
      variable: 'ORDER=4711',
    });
    const { response, channel, uniqueid } = await answered;
    const { queue, position } = await joined;
    const { member } = await connected;
    const order = await session.ask({ action: 'Getvar', channel, variable: 'ORDER' });
    const ended = wait((event) => event.event === 'Hangup' && event.uniqueid === uniqueid);
    const all = wait((event) => event.event === 'Hangup' && channels.size === 0);
    const hangup = await session.ask({ action: 'Hangup', channel });
    const { reason } = await completed;
    await ended;
    await all;
    await session.logoff();
    console.log(JSON.stringify({
      members: members.sort(), originate: response, queue, position, member, order: order.value,
      hangup: hangup.response, reason, left: channels.size,
    }));
    process.exit(0);
  } catch (e) {
    fail(e);
  }
};

function fail(e) {
  console.log(JSON.stringify({ failed: String(e && e.stack || e) }));
  process.exit(1);
}
