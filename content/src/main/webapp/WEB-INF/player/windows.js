import { Commits } from './commits.js';
import { Journal } from './journal.js';

/* What the windows of one browser have to agree on: who writes, and who sends what was left. */
const LOCK_PATIENCE_MS = 2000;
const OLDEST_MS = 30 * 24 * 3600 * 1000;

/** Runs a task alone for a play among all windows; the task hears null if another one has it. */
function alone(name, options, task) {
  return navigator.locks
    ? navigator.locks.request(`sarai.play.${name}`, options, task) : Promise.resolve(task({}));
}

/** Only one window at a time may write a play. @returns {Promise<boolean>} whether it is this one */
export function onlyWindow(play) {
  return new Promise((resolve) => {
    alone(play, { signal: AbortSignal.timeout(LOCK_PATIENCE_MS) }, () => {
      resolve(true);
      return new Promise(() => {}); // Held until the page goes.
    }).catch(() => resolve(false));
  });
}

/**
 * Sends what earlier plays of this browser could not send, each in its own name; where its token has
 * expired, on the word of the present one.
 */
export async function sendLeftBehind(play, token) {
  for (const name of Journal.leftBehind(play, localStorage)) {
    await alone(name, { ifAvailable: true }, async (lock) => {
      if (lock) {
        const other = new Journal(name, '', localStorage);
        const sender = new Commits(other, { receipt() {}, changed() {} });
        await sender.now();
        if (sender.stopped === 'token') {
          await sender.nowThrough({ play, token });
        }
        clearTimeout(sender.timer);
        const lost = sender.stopped && sender.stopped !== 'token';
        if (!other.waiting || lost || other.age() > OLDEST_MS) {
          other.forget(); // Sent, or no server will ever take it.
        }
      }
    });
  }
}
