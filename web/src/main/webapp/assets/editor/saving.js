// Saving by itself. What is written lies in the browser first and leaves it with the server's
// receipt; only that is called saved. What is on its way keeps its key until it is decided: sent
// again, it is the same save.
import { call, TEXT } from "./line.js";
import { say, part, clockTime, root } from "./words.js";

const QUIET = 2000;
const PLACE = `sarai-editor:${root.dataset.person}:${root.dataset.course}/${root.dataset.unit}/${root.dataset.language}`;
/** A block as it stands once it is saved: what it was made from is known now. */
function settled({ translated, ...block }, receipt) {
  const saved = translated && receipt.blocks?.find((one) => one.id === block.id);
  return saved ? { ...block, of: saved.of ?? null } : block;
}
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export class Saving {
  /**
   * @param revision what the server had when the text was read
   * @param text gives what stands now, as {front, blocks}
   * @param events what happens: saved(receipt, sent), conflict(problem), locked(problem), refused(problem)
   */
  constructor(revision, text, events) {
    Object.assign(this, { revision, text, events, sending: null, memory: null, pause: 0, savedAt: null, stopped: false, trouble: "", kept: true });
    this.stored = JSON.stringify(text());
    addEventListener("online", () => { this.pause = 0; this.send(); });
    addEventListener("pagehide", () => this.keep());
    addEventListener("beforeunload", (event) => { if (!this.kept && this.waits()) event.preventDefault(); });
  }
  /** What an earlier page could not hand in; null if nothing. */
  static left() {
    try {
      return JSON.parse(localStorage.getItem(PLACE) ?? "null");
    } catch {
      return null;
    }
  }
  waits() { return this.sending !== null || JSON.stringify(this.text()) !== this.stored; }
  /** Something was written. */
  touched() {
    this.keep();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), this.trouble ? Math.max(QUIET, this.pause) : QUIET);
    this.show();
  }
  keep() {
    if (this.stopped === "taken") return;
    try {
      if (this.waits()) localStorage.setItem(PLACE, JSON.stringify({ sending: this.sending, base: this.revision, latest: this.text() }));
      else localStorage.removeItem(PLACE);
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }
  /** Takes up what an earlier page had on its way. */
  resume(left) {
    this.sending = left.sending;
    this.revision = left.base;
  }
  send() {
    this.round ??= this.sendAll().finally(() => { this.round = null; });
    return this.round;
  }
  async sendAll() {
    clearTimeout(this.timer);
    while (!this.stopped && this.waits()) {
      if (!this.sending) {
        const latest = this.text();
        this.sending = { revision: this.revision, key: newKey(), ...latest };
      }
      this.keep();
      this.show();
      const sent = this.sending;
      try {
        const receipt = await call("PUT", TEXT, sent);
        Object.assign(this, { sending: null, revision: receipt.revision, savedAt: receipt.savedAt, pause: 0, trouble: "" });
        this.events.saved(receipt, sent);
        this.stored = JSON.stringify({ front: sent.front, blocks: sent.blocks.map((block) => settled(block, receipt)) });
        this.keep();
      } catch (problem) {
        if (this.decided(problem)) return;
      }
      this.show();
    }
    this.show();
  }
  /** @return whether nothing more is to be sent now */
  decided(problem) {
    if (problem.status === 409 || problem.status === 423 || problem.status === 422 || problem.status === 400 || problem.status === 404) {
      this.stopped = problem.status === 422 || problem.status === 400 ? false : "refused";
      this.sending = null;
      this.keep();
      this.trouble = "refused";
      ({ 409: this.events.conflict, 423: this.events.locked })[problem.status]?.(problem);
      if (![409, 423].includes(problem.status)) this.events.refused(problem);
    } else {
      this.trouble = [401, 403].includes(problem.status) ? "SignIn" : "Line";
      this.pause = Math.min(30000, Math.max(1000, this.pause * 2));
      this.timer = setTimeout(() => this.send(), this.pause);
    }
    this.show();
    return true;
  }
  /** Goes on from another revision, after a conflict or another's lock. */
  goOn(revision) {
    Object.assign(this, { revision, stopped: false, trouble: "", sending: null, pause: 0 });
    return this.send();
  }
  show() {
    const waiting = this.waits();
    const state = !waiting ? "saved" : this.trouble === "SignIn" || this.trouble === "refused" ? "failed" : this.trouble ? "offline" : "queued";
    let text = !waiting ? (this.savedAt ? say("saved", clockTime(this.savedAt)) : say("unchanged")) : this.trouble ? say(`waiting${this.trouble}`) : say("writing");
    if (!this.kept) text += ` ${say("unkept")}`;
    const shown = part("saved");
    shown.dataset.saraiSaved = state;
    if (shown.textContent !== text) shown.textContent = text;
  }
}
