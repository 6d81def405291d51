/*
 * Sends the journal to the server, batch by batch and in order. A batch is sent again, with the same
 * number and the same content, until it is answered; only the answer lets the journal forget it.
 */
const DELAY_MS = 700;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30000;
const KEEPALIVE_BYTES = 60000;

export class Commits {
  /**
   * @param {import('./journal.js').Journal} journal
   * @param {{receipt: function(Object, Object), changed: function()}} listener hears of each receipt
   *   (the answer and the body that it answers) and of every change of `state`
   */
  constructor(journal, listener) {
    this.journal = journal;
    this.listener = listener;
    this.savedAt = null;
    this.refused = 0;
    this.stopped = '';
    this.trouble = '';
    this.full = false;
    this.held = false;
    this.running = null;
    this.failures = 0;
    this.timer = 0;
    this.left = 0;
    this.late = false;
    this.through = null;
  }

  /** What is true now: {kind: saved|queued|offline|failed, reason, waiting, savedAt, refused}. */
  get state() {
    const waiting = this.journal.waiting;
    const state = { waiting, savedAt: this.savedAt, refused: this.refused, reason: '' };
    if (this.stopped || this.full) {
      return { ...state, kind: 'failed', reason: this.stopped || 'full' };
    }
    if (!waiting) {
      return { ...state, kind: this.refused ? 'failed' : this.savedAt ? 'saved' : 'queued',
        reason: this.refused ? 'refused' : '' };
    }
    if (this.trouble === 'network' || !navigator.onLine) {
      return { ...state, kind: 'offline' };
    }
    return { ...state, kind: this.trouble ? 'failed' : 'queued', reason: this.trouble };
  }

  /** Something was journaled: send it within a second. */
  soon() {
    if (!this.timer && !this.running) {
      this.timer = setTimeout(() => this.now(), DELAY_MS);
    }
    this.listener.changed();
  }

  /** Sends what waits, now. @returns {Promise<void>} when all is answered or nothing more can be done */
  now() {
    clearTimeout(this.timer);
    this.timer = 0;
    if (!this.running && !this.held && !this.stopped) {
      this.running = this.sendAll().finally(() => {
        this.running = null;
        this.left = 0;
        this.listener.changed();
      });
    }
    return this.running ?? Promise.resolve();
  }

  async sendAll() {
    while (!this.held && (this.journal.ends.length || this.journal.fix())) {
      this.listener.changed();
      if (!(await this.sendOldest())) {
        return;
      }
    }
    if (this.late) {
      this.stop('writer'); // The rest has been sent as what came late; nothing more is taken here.
    }
  }

  /** The page is being taken away: send as much as the browser carries on without it. */
  leaving() {
    while (this.journal.fix());
    let room = KEEPALIVE_BYTES;
    const bodies = this.stopped ? [] : this.journal.batches();
    for (const [i, body] of bodies.entries()) {
      const text = JSON.stringify(body);
      room -= new TextEncoder().encode(text).length;
      if (room < 0) {
        break;
      }
      if (i >= this.left) {
        this.left = i + 1;
        this.post(text, true).catch(() => {
          this.trouble = 'network'; // The journal keeps it for the next opening.
        });
      }
    }
  }

  async sendOldest() {
    const [body] = this.journal.batches();
    let response;
    let answer;
    try {
      const text = JSON.stringify(this.late ? { ...body, late: true } : body);
      response = await this.post(text, document.hidden && text.length < KEEPALIVE_BYTES / 4);
      answer = await response.json().catch(() => ({}));
    } catch {
      return this.isSettled(body) || this.later('network');
    }
    if (this.isSettled(body)) {
      return true;
    }
    if (response.ok && answer.seq >= body.seq) {
      this.settle(answer, body);
      return true;
    }
    return this.refusal(response.status, answer, body);
  }

  /** Whether the receipt of a batch has come on another way meanwhile. */
  isSettled(body) {
    return body.seq <= this.journal.seq;
  }

  settle(answer, body) {
    this.failures = 0;
    this.trouble = '';
    this.journal.settle();
    this.left = Math.max(0, this.left - 1);
    this.savedAt = answer.committedAt;
    this.refused = answer.rejected?.length ?? 0;
    this.listener.receipt(answer, body);
  }

  /**
   * Sends what waits and asks which requests to navigate are valid, while content waits for the
   * answer. What is on its way already is sent a second time; the server knows it by its number.
   * @returns {Object<string, string>} the answers by element; null when nobody can be asked
   */
  ask() {
    if (this.held || this.stopped || this.trouble || !navigator.onLine) {
      return null;
    }
    try {
      while (this.journal.ends.length || this.journal.fix()) {
        const [body] = this.journal.batches();
        const answer = this.exchange('POST', 'commits', JSON.stringify(body));
        if (!(answer?.seq >= body.seq)) {
          return null;
        }
        this.settle(answer, body);
      }
      return this.exchange('GET', 'requests')?.requests ?? null;
    } catch {
      return null; // There is no line, or the browser takes the page away.
    } finally {
      this.listener.changed();
    }
  }

  exchange(method, what, text) {
    const request = new XMLHttpRequest();
    request.open(method, `/play/${this.journal.play}/${what}`, false);
    request.setRequestHeader('X-Sarai-Play', this.journal.token);
    if (text) {
      request.setRequestHeader('Content-Type', 'application/json');
    }
    request.send(text);
    return request.status === 200 ? JSON.parse(request.responseText) : null;
  }

  refusal(status, answer, body) {
    const problem = String(answer.type ?? '').split('/').pop();
    if (status === 413 && body.journal.length > 1) {
      this.journal.recut(body.seq - 1, Math.floor(this.journal.limit / 2));
      return true;
    }
    if (status === 409 && problem !== 'play.sequence' && !this.late) {
      this.late = true; // Another window writes now: what waits here is handed in as what it is.
      return true;
    }
    if (status === 409) {
      return this.stop(problem === 'play.sequence' ? 'sequence' : 'writer');
    }
    if (status === 401) {
      return this.stop('token');
    }
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      return this.stop('refusedAll');
    }
    return this.later('server');
  }

  /**
   * Sends what waits with the token of a later play of the same attempt: the learner has signed in
   * since, and this one's has expired.
   * @param {{play: string, token: string}} later
   */
  async nowThrough(later) {
    this.through = later;
    this.stopped = '';
    await this.now();
  }

  stop(reason) {
    this.stopped = reason;
    return false;
  }

  later(trouble) {
    this.trouble = trouble;
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures);
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), wait * (0.75 + Math.random() / 2));
    return false;
  }

  post(text, keepalive) {
    return fetch(`/play/${this.journal.play}/commits`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Sarai-Play': this.through?.token ?? this.journal.token,
        ...(this.through && { 'X-Sarai-Through': this.through.play }),
      },
      body: text,
      cache: 'no-store',
      credentials: 'omit',
      keepalive,
    });
  }
}
