/*
 * The write-ahead journal of one play: every value lies in the browser's storage before the content
 * hears "true", and stays there until the server's receipt says that the database has it.
 *
 * Storage: "sarai.play.PLAY.NUMBER" one item each; "sarai.play.PLAY" what is needed to send them
 * later: token, sequence number of the last receipt, and where the batches end that were sent but
 * not answered. That line has a fixed length, so that it can be rewritten in a full storage.
 */
const JOURNAL_PREFIX = 'sarai.play.';
const MOST_BATCHES = 3;
const BATCH_CHARACTERS = 60000;

/* Only the last of several waiting values counts, and nothing else depends on it. */
const REPLACEABLE = new Set([
  'cmi.suspend_data', 'cmi.core.lesson_location', 'cmi.location', 'cmi.core.session_time',
  'cmi.session_time', 'cmi.core.exit', 'cmi.exit', 'adl.nav.request',
]);
const isReplaceable = (element) => (
  REPLACEABLE.has(element) || /^adl\.data\.\d+\.store$/.test(element));

const padded = (number) => String(number).padStart(9, '0');

export class Journal {
  /** @param {string} play @param {string} token @param {Storage} storage */
  constructor(play, token, storage) {
    this.key = JOURNAL_PREFIX + play;
    this.play = play;
    this.token = token;
    this.storage = storage;
    this.seq = 0;
    this.ends = [];
    this.items = new Map();
    this.last = 0;
    this.limit = BATCH_CHARACTERS;
    this.load();
  }

  /** The names of plays of this browser, other than the given one, that may have something to send. */
  static leftBehind(play, storage) {
    const found = new Set();
    for (let i = 0; i < storage.length; i++) {
      const match = /^sarai\.play\.([\w-]+)$/.exec(storage.key(i));
      if (match && match[1] !== play) {
        found.add(match[1]);
      }
    }
    return found;
  }

  load() {
    const head = this.storage.getItem(this.key);
    if (head) {
      const [token, seq, ...ends] = head.split('|');
      this.token = this.token || token;
      this.seq = Number(seq);
      this.ends = ends.map(Number).filter((end) => end > 0);
    }
    const start = `${this.key}.`;
    const numbers = [];
    for (let i = 0; i < this.storage.length; i++) {
      const key = this.storage.key(i);
      if (key.startsWith(start) && /^\d{9}$/.test(key.slice(start.length))) {
        numbers.push(Number(key.slice(start.length)));
      }
    }
    for (const number of numbers.sort((a, b) => a - b)) {
      this.items.set(number, JSON.parse(this.storage.getItem(start + padded(number))));
      this.last = number;
    }
    this.last = Math.max(this.last, ...this.ends);
  }

  /** How many items wait for a receipt. */
  get waiting() {
    return this.items.size;
  }

  /**
   * Keeps a value. @returns {boolean} false if the storage is full
   */
  record(element, value) {
    const older = isReplaceable(element) ? this.unsent(element) : 0;
    if (!this.append({ entry: [element, value, Date.now()] })) {
      return false;
    }
    if (older) {
      this.drop(older);
    }
    return true;
  }

  /** Keeps the end of a launch, once. */
  terminate() {
    return this.append({ terminate: true });
  }

  /** Keeps what the learner asked of the player. */
  navigate(request) {
    return this.append({ navigation: request });
  }

  /** Keeps that the learner has opened the package again while nobody could be told. */
  reopen() {
    return this.append({ reopen: true });
  }

  /** The values that wait, in their order. */
  get entries() {
    return [...this.items.values()].filter((item) => item.entry).map((item) => item.entry);
  }

  /** Whether what waits belongs, at least in its beginning, to an opening before the present one. */
  get reopens() {
    return [...this.items.values()].some((item) => item.reopen);
  }

  append(item) {
    const number = this.last + 1;
    try {
      if (!this.items.size) {
        this.writeHead();
      }
      this.storage.setItem(`${this.key}.${padded(number)}`, JSON.stringify(item));
    } catch {
      return false; // The quota is spent; the caller tells the content so.
    }
    this.last = number;
    this.items.set(number, item);
    return true;
  }

  /** The bodies of all batches that were fixed and not answered, oldest first. */
  batches() {
    return this.ends.map((end, i) => this.body(this.seq + i + 1, this.ends[i - 1] ?? 0, end));
  }

  /**
   * Fixes the next batch: from now on its sequence number means exactly these items.
   * @returns {boolean} false if nothing is left or too many wait already
   */
  fix() {
    const from = this.ends.at(-1) ?? 0;
    const left = [...this.items].filter(([number]) => number > from);
    if (!left.length || this.ends.length >= MOST_BATCHES) {
      return false;
    }
    let size = 0;
    let end = from;
    let terminated = false;
    for (const [number, item] of left) {
      size += item.entry ? item.entry[0].length + item.entry[1].length + 24 : 0;
      if (((size > this.limit || item.reopen) && end > from) || (terminated && !item.navigation)) {
        break;
      }
      end = number;
      terminated = Boolean(item.terminate);
      if (item.navigation) {
        break;
      }
    }
    this.ends.push(end);
    this.writeHead();
    return true;
  }

  /** Lets go of the oldest batch: its receipt has come. */
  settle() {
    const end = this.ends.shift();
    for (const number of [...this.items.keys()].filter((one) => one <= end)) {
      this.drop(number);
    }
    this.seq += 1;
    if (this.items.size) {
      this.writeHead();
    } else {
      this.storage.removeItem(this.key);
    }
  }

  /** The server knows nothing of the batches that wait: cut them anew, at most this large. */
  recut(seq, limit) {
    this.limit = limit;
    this.resume(seq);
  }

  /** Goes on after what the server has; what still waits was never applied. */
  resume(seq) {
    this.seq = seq;
    this.ends = [];
    if (this.items.size) {
      this.writeHead();
    }
  }

  /** The play goes on with another token. */
  renew(token) {
    this.token = token;
    if (this.items.size) {
      this.writeHead();
    }
  }

  /** How long the oldest value has waited, in milliseconds. */
  age() {
    const oldest = [...this.items.values()].find((item) => item.entry);
    return oldest ? Date.now() - oldest.entry[2] : 0;
  }

  /** Forgets everything; for what no server will ever take. */
  forget() {
    [...this.items.keys()].forEach((number) => this.drop(number));
    this.storage.removeItem(this.key);
  }

  unsent(element) {
    const sent = this.ends.at(-1) ?? 0;
    for (const [number, item] of this.items) {
      if (number > sent && item.entry?.[0] === element) {
        return number;
      }
    }
    return 0;
  }

  drop(number) {
    this.items.delete(number);
    this.storage.removeItem(`${this.key}.${padded(number)}`);
  }

  body(seq, from, end) {
    const body = { seq, journal: [] };
    for (const [number, item] of this.items) {
      if (number > from && number <= end) {
        if (item.entry) {
          body.journal.push(item.entry);
        } else {
          Object.assign(body, item);
        }
      }
    }
    return body;
  }

  writeHead() {
    const ends = Array.from({ length: MOST_BATCHES }, (_, i) => padded(this.ends[i] ?? 0));
    this.storage.setItem(this.key, [this.token, padded(this.seq), ...ends].join('|'));
  }
}
