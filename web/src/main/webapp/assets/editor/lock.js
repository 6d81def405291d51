// One author at a time. The lock is renewed while somebody writes and given back on leaving.
import { call, TEXT } from "./line.js";

const RENEW = 45000;
const IDLE = 600000;

export class Lock {
  /** @param lost called with who has it now */
  constructor(lost) {
    this.lost = lost;
    this.mine = false;
    this.used = Date.now();
    setInterval(() => { if (this.mine && Date.now() - this.used < IDLE) this.renew(); }, RENEW);
    addEventListener("pagehide", () => this.release());
    addEventListener("pageshow", (event) => { if (event.persisted) this.take(); });
  }
  /** @return null if it is ours, else {by, until} of who has it; without a line it counts as ours */
  async take(over = false) {
    try {
      await call("POST", `${TEXT}/lock${over ? "?take=true" : ""}`, {});
      this.mine = true;
      return null;
    } catch (problem) {
      // Who may only read has no lock to ask for.
      this.mine = ![403, 423].includes(problem.status);
      return problem.status === 423 ? problem.body ?? {} : problem.status === 403 ? { reader: true } : null;
    }
  }
  touched() { this.used = Date.now(); }
  async renew() {
    const other = await this.take();
    if (other) this.lost(other);
  }
  release() {
    if (this.mine) fetch(`${TEXT}/lock`, { method: "DELETE", keepalive: true }).catch(() => {});
    this.mine = false;
  }
}
