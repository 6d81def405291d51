import { byId, make } from './dom.js';

const FAREWELL_MS = 2000;

/** The place where one SCO at a time plays, in a frame that finds its API on this window. */
export class Stage {
  constructor() {
    this.frame = null;
    this.farewell = null;
  }

  get playing() {
    return this.frame !== null;
  }

  /** Puts a SCO on the stage. @param {string} apiName @param {Object} api */
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
    this.frame.focus();
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
