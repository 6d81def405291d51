import { byId, make } from './dom.js';

const FAREWELL_MS = 2000;

/** The place where one SCO at a time plays, in a frame that finds its API on this window. */
export class Stage {
  constructor() {
    this.frame = null;
    this.farewell = null;
    this.windows = [];
  }

  get playing() {
    return this.frame !== null;
  }

  /** Whether a SCO plays and nobody has begun to take it away. */
  get settled() {
    return this.playing && !this.farewell;
  }

  /**
   * Puts content on the stage. It finds the API on this window, above its frame, or above the frame
   * that opened its window.
   * @param {string} apiName under which content looks for its API
   * @param {Object} api
   */
  play(href, title, apiName, api) {
    this.apiName = apiName;
    window[apiName] = api;
    this.frame = make('iframe', {
      src: `/files/${href}`,
      title,
      allow: 'fullscreen; autoplay',
    });
    byId('notice').hidden = true;
    byId('stage').append(this.frame);
    this.frame.addEventListener('load', () => this.watch(this.frame?.contentWindow));
    this.frame.focus();
  }

  /** Windows that content opens belong to it and go with it. */
  watch(content) {
    try {
      const open = content.open.bind(content);
      content.open = (...wishes) => {
        const opened = open(...wishes);
        this.windows.push(opened);
        return opened;
      };
    } catch {
      // A page of another origin: it has no API either.
    }
  }

  /**
   * Takes the SCO away and gives it the time to say its last words: first by leading its frame to an
   * empty page, so that all its farewell handlers run, then by removing the frame.
   */
  clear() {
    if (this.frame && !this.farewell) {
      this.farewell = this.takeAway(this.frame).finally(() => {
        this.farewell = null;
      });
    }
    return this.farewell ?? Promise.resolve();
  }

  async takeAway(frame) {
    this.windows.splice(0).forEach((opened) => opened?.close());
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      setTimeout(resolve, FAREWELL_MS);
      frame.contentWindow.location.replace('about:blank');
    });
    frame.remove();
    this.frame = null;
    delete window[this.apiName];
    byId('notice').hidden = false;
  }
}
