import { byId } from './dom.js';
import { numeral, text } from './texts.js';

const KEPT_PREFIX = 'sarai.kept.';
const MEGABYTE = 1000000;

/*
 * Playing without a line. When the learner wants it, a service worker keeps the files of the package
 * and of the player, and this browser keeps how the play stands: what the launch brought, and after
 * each receipt what the server has taken. Without a line the play begins from there; what was said
 * since lies in the journal and is sent when the line is back.
 */
export class Offline {
  /** @param {string} play @param {Storage} storage */
  constructor(play, storage) {
    this.play = play;
    this.key = KEPT_PREFIX + play;
    this.storage = storage;
  }

  /** Whether this play can begin without a line. */
  get kept() {
    return this.storage.getItem(this.key) !== null;
  }

  /** The token of a kept play, for a window that was opened without one; may be empty. */
  get token() {
    return this.read()?.token ?? '';
  }

  /** Tells what it would take to keep the package, where it can be kept at all. */
  async offer(token) {
    this.kept ? this.say('kept') : this.hide();
    if (this.kept || !navigator.serviceWorker || !window.isSecureContext) {
      return;
    }
    const response = await fetch(`/play/${this.play}/files`, {
      headers: { 'X-Sarai-Play': token }, cache: 'no-store', credentials: 'omit' });
    const files = response.ok ? await response.json() : {};
    if (files.offline) {
      const size = numeral(Math.max(0.1, Math.round(files.bytes / MEGABYTE * 10) / 10));
      this.say('offer', { size });
      const button = byId('offline-keep');
      button.hidden = false;
      button.onclick = () => this.keep(files.files.map(([path]) => path));
    }
  }

  /** Keeps the files; nothing is promised before the last one lies here. */
  async keep(paths) {
    byId('offline-keep').hidden = true;
    this.say('keeping', { percent: numeral(0) });
    try {
      await navigator.serviceWorker.register('/worker.js', { scope: '/' });
      const { active } = await navigator.serviceWorker.ready;
      const encoded = (path) => path.split('/').map(encodeURIComponent).join('/');
      await this.command(active, {
        keep: paths.map((path) => `${location.origin}/files/${encoded(path)}`),
        player: this.playerFiles(),
        shell: location.pathname,
      });
      this.wanted = true;
      this.remember(this.last.token, this.last.launch);
      this.say('kept');
    } catch {
      this.wanted = false;
      this.say('failed');
      byId('offline-keep').hidden = false;
    }
  }

  command(worker, message) {
    return new Promise((resolve, reject) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = ({ data }) => {
        if (data.done) {
          resolve();
        } else if (data.failed) {
          reject(new Error());
        } else {
          const percent = Math.floor(data.kept / data.of * 100);
          this.say('keeping', { percent: numeral(percent) });
        }
      };
      worker.postMessage(message, [channel.port2]);
    });
  }

  /** What the player's page has loaded, and the words that it might need. */
  playerFiles() {
    const loaded = performance.getEntriesByType('resource').map((one) => one.name)
      .filter((name) => name.startsWith(`${location.origin}/player/`));
    const words = ['en', 'ur'].map((language) => String(new URL(`i18n/${language}.json`, import.meta.url)));
    return [...new Set([import.meta.url, ...loaded, ...words])];
  }

  /** How the play stands as the server has it. */
  remember(token, launch) {
    this.last = { token, launch };
    if (this.wanted || this.kept) {
      this.storage.setItem(this.key, JSON.stringify(this.last));
    }
  }

  /** The play goes on with another token. */
  renew(token) {
    const kept = this.kept && this.read();
    if (kept) {
      this.remember(token, kept.launch);
    }
  }

  /** A receipt has come: what it answers is part of how the play stands. */
  settle(entries, state) {
    const kept = this.kept && this.read();
    if (kept) {
      const launch = state ? { ...kept.launch, ...state } : kept.launch;
      this.remember(kept.token, overlaid(launch, entries));
    }
  }

  /**
   * How the play stands for a learner without a line.
   * @param {Array<Array>} entries the journal's values that wait, in order
   */
  launch(entries) {
    const kept = this.read();
    return kept && kept.launch.current ? reopened(overlaid(kept.launch, entries)) : null;
  }

  read() {
    return JSON.parse(this.storage.getItem(this.key) ?? 'null');
  }

  hide() {
    byId('offline').hidden = true;
  }

  say(what, values) {
    byId('offline').hidden = false;
    byId('offline-text').textContent = text(`offline.${what}`, values);
  }
}

function overlaid(launch, entries) {
  if (!launch.current || !entries.length) {
    return launch;
  }
  const elements = { ...launch.current.elements };
  for (const [element, value] of entries) {
    elements[element] = value;
    const index = /^(.*)\.(\d+)\.[^.]+(?:\.[^.\d]+)*$/.exec(element);
    if (index) {
      const count = `${index[1]}._count`;
      elements[count] = String(Math.max(Number(elements[count] ?? 0), Number(index[2]) + 1));
    }
  }
  return { ...launch, current: { ...launch.current, elements } };
}

/** What was begun is resumed; the words of the last session alone are not there any more. */
function reopened(launch) {
  const elements = { ...launch.current.elements };
  for (const spent of ['cmi.exit', 'cmi.core.exit', 'cmi.session_time', 'cmi.core.session_time',
    'adl.nav.request']) {
    delete elements[spent];
  }
  for (const entry of ['cmi.entry', 'cmi.core.entry']) {
    if (entry in elements) {
      elements[entry] = 'resume';
    }
  }
  return { ...launch, state: 'active', current: { ...launch.current, elements, terminated: false } };
}
