// What stands at the head of a text: its title, how long it takes; of a test how it is taken.
import { element, say, part, root, isSurvey } from "./words.js";
import { field } from "./fields.js";

const CHOICES = { purpose: ["practice", "pre", "post", "follow-up", "survey"], shuffle: ["no", "yes"], show: ["after", "marks", "never"] };
const OF_TESTS = ["purpose", "instrument", "pass", "minutes", "attempts", "draw", "shuffle", "show"];
// Nothing of it is passed, compared or told as right.
const OF_SURVEYS = ["minutes", "attempts", "draw", "shuffle"];

export class Settings {
  /** @param changed called when somebody has changed something */
  constructor(front, direction, changed) {
    this.front = { ...front };
    this.changed = changed;
    this.direction = direction;
    this.draw();
  }
  value() { return { ...this.front }; }
  set(name, value) {
    if (value === null || value === "") delete this.front[name];
    else this.front[name] = value;
    this.changed();
  }
  draw(editable = true) {
    const own = root.dataset.translation === "true" ? [] : isSurvey() ? OF_SURVEYS : root.dataset.kind === "test" ? OF_TESTS : ["minutes"];
    const title = element("input", { id: "editor-title", className: "input", value: this.front.title ?? "", maxLength: 200, dir: this.direction, lang: root.dataset.language });
    title.addEventListener("input", () => this.set("title", title.value.trim()));
    part("front").replaceChildren(field(say("title"), title), ...own.map((name) => this.field(name)));
    if (!editable) part("front").querySelectorAll("input, select").forEach((one) => { one.disabled = true; });
    this.review();
  }
  field(name) {
    const label = say(`front${name.replace("-", "")}`);
    let control;
    if (CHOICES[name]) {
      control = element("select", { className: "input", id: `editor-${name}` }, ...CHOICES[name].map((one) => element("option", { value: one, textContent: say(`${name}${one.replace("-", "")}`), selected: String(this.front[name] ?? CHOICES[name][0]) === one })));
      control.addEventListener("change", () => this.set(name, control.value));
    } else {
      const number = ["minutes", "pass", "attempts"].includes(name);
      control = element("input", { className: "input", id: `editor-${name}`, value: this.front[name] ?? "", dir: "ltr", inputMode: number ? "numeric" : "text", autocomplete: "off" });
      control.addEventListener("input", () => this.set(name, number ? control.value.replace(/\D/g, "") : control.value.trim()));
    }
    const hint = { draw: say("hintdraw"), instrument: say("hintinstrument"), pass: say("hintpass"), attempts: say("hintnone"), minutes: OF_TESTS.includes(name) && ["test", "survey"].includes(root.dataset.kind) ? say("hintnone") : null }[name];
    return field(label, control, hint);
  }
  /** Who has reviewed the whole text. */
  review() {
    const line = part("review-state");
    line.textContent = this.front.reviewed ? say("reviewedBy", this.front.reviewed) : this.front.draft === "yes" || this.front.draft === true ? say("machineDraft") : say("notReviewed");
  }
  reviewed(who) {
    if (who) delete this.front.draft;
    this.set("reviewed", who);
    this.review();
  }
}
