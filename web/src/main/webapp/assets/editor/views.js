// Blocks on the page that are more than running text: forms, and running text under a head.
import { NodeSelection, TextSelection } from "./prosemirror.js";
import { element, say } from "./words.js";
import { field, select, line } from "./fields.js";
import { readBody, writeBody } from "./bodies.js";
import { SHAPES, file } from "./shapes.js";

const CONTROLS = "input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), summary";
const kindName = (attrs) => (attrs.kind === "question" ? `${say("kindquestion")}: ${say(`type${attrs.argument}`)}` : say(`kind${attrs.kind}`));

/** Of these a translation has the same parts. */
const PARTED = ["accordion", "choice", "scenario", "question"];

/** What asks is in the page's language, what is written in the text's. */
const OURS = { lang: document.documentElement.lang, dir: document.documentElement.dir };

class Block {
  constructor(node, view, getPos, context) {
    Object.assign(this, { node, view, getPos, context, language: context.language, direction: context.direction, frozen: context.translation });
  }
  head() {
    return element("p", { className: "editor__kind", textContent: kindName(this.node.attrs), contentEditable: "false" });
  }
  set(attrs) {
    const pos = this.getPos();
    if (pos === undefined) return;
    const { state } = this.view;
    const selection = state.selection instanceof NodeSelection && state.selection.from === pos;
    const tr = state.tr.setNodeMarkup(pos, null, { ...this.node.attrs, ...attrs });
    if (selection) tr.setSelection(NodeSelection.create(tr.doc, pos));
    this.view.dispatch(tr);
  }
  /** Keys inside of fields belong to the fields, but for leaving, moving and undoing. */
  keys(event) {
    const undo = (event.ctrlKey || event.metaKey) && ["z", "y", "Z", "Y"].includes(event.key);
    if (event.key === "Escape") {
      event.preventDefault();
      this.leave();
    } else if (undo || (event.ctrlKey && event.key === "Enter") || (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) || event.key === "F8") {
      this.select();
      if (this.context.keys(this.view, event)) event.preventDefault();
      if (document.activeElement === document.body || this.dom.contains(document.activeElement)) this.view.focus();
    }
  }
  select() {
    const pos = this.getPos();
    if (pos !== undefined) this.view.dispatch(this.view.state.tr.setSelection(this.node.isAtom ? NodeSelection.create(this.view.state.doc, pos) : TextSelection.near(this.view.state.doc.resolve(pos + 1))));
  }
  leave() {
    this.select();
    this.view.focus();
  }
  focus() {
    this.dom.querySelector(CONTROLS)?.focus();
  }
}

export class FormView extends Block {
  constructor(node, view, getPos, context) {
    super(node, view, getPos, context);
    // No section: a name would make each of them a landmark.
    this.dom = element("div", { className: "editor__form", "data-kind": node.attrs.kind, "data-block": node.attrs.id ?? "", role: "group", contentEditable: "false", ...OURS });
    this.dom.addEventListener("keydown", (event) => this.keys(event));
    this.take();
    this.draw();
  }
  take() {
    this.argument = this.node.attrs.argument;
    this.attributes = { ...this.node.attrs.attributes };
    this.model = SHAPES[this.node.attrs.kind] ? readBody(this.node.attrs.kind, this.node.attrs.body, this.argument) : null;
    this.written = this.node.attrs;
  }
  change() {
    const body = this.model ? writeBody(this.node.attrs.kind, this.model, this.argument) : this.raw;
    this.written = { body, argument: this.argument, attributes: { ...this.attributes } };
    this.set(this.written);
  }
  draw() {
    const { kind, body } = this.node.attrs;
    this.dom.setAttribute("aria-label", kindName(this.node.attrs));
    const fields = this.model ? SHAPES[kind](this, this.model) : this.text(body);
    const fixed = this.frozen && this.model && PARTED.includes(kind) && element("p", { className: "field__hint", textContent: say("wordsOnly") });
    this.dom.replaceChildren(...[this.head(), fixed, ...fields].filter(Boolean));
    if (!this.view.editable) this.dom.querySelectorAll(CONTROLS).forEach((control) => { control.disabled = true; });
  }
  /** What the form cannot show stays as it was written. */
  text(body) {
    this.raw = body;
    const control = element("textarea", { className: "input editor__raw", value: body, rows: Math.min(12, body.split("\n").length + 1), dir: this.direction, lang: this.language });
    control.addEventListener("input", () => { this.raw = control.value; this.change(); });
    return [field(say("asText"), control, say("asTextHint"))];
  }
  /** Blocks that a question can be about. */
  stems() {
    const found = [];
    this.view.state.doc.forEach((node) => {
      if (node.attrs.id && !(node.type.name === "form" && node.attrs.kind === "question")) found.push([node.attrs.id, node.textContent.slice(0, 60) || node.attrs.id]);
    });
    return found;
  }
  update(node) {
    if (node.type !== this.node.type || node.attrs.kind !== this.node.attrs.kind) return false;
    this.node = node;
    this.dom.dataset.block = node.attrs.id ?? "";
    const same = ["body", "argument"].every((name) => node.attrs[name] === this.written[name]) && JSON.stringify(node.attrs.attributes) === JSON.stringify(this.written.attributes);
    if (!same) {
      const at = Array.from(this.dom.querySelectorAll(CONTROLS)).indexOf(document.activeElement);
      this.take();
      this.draw();
      if (at >= 0) this.dom.querySelectorAll(CONTROLS)[at]?.focus();
    }
    return true;
  }
  selectNode() { this.dom.classList.add("editor__form--chosen"); }
  deselectNode() { this.dom.classList.remove("editor__form--chosen"); }
  stopEvent(event) { return this.dom.contains(event.target) && event.target !== this.dom && !/^drag|^drop/.test(event.type) && !(event.type === "mousedown" && event.target.classList.contains("editor__kind")); }
  ignoreMutation() { return true; }
}

const TONES = ["note", "tip", "warning", "danger"];
/** Running text with a head: a callout's tone, a term, a file. */
export class PassageView extends Block {
  constructor(node, view, getPos, context) {
    super(node, view, getPos, context);
    this.dom = element("section", { className: `editor__passage editor__passage--${node.attrs.kind}`, "data-kind": node.attrs.kind, "data-block": node.attrs.id ?? "" });
    this.above = element("div", { className: "editor__above", contentEditable: "false", ...OURS });
    this.contentDOM = element("div", { className: "editor__inside" });
    this.dom.append(this.above, this.contentDOM);
    this.above.addEventListener("keydown", (event) => this.keys(event));
    this.draw();
  }
  change() { this.set({ argument: this.argument }); }
  draw() {
    const { kind, argument } = this.node.attrs;
    this.argument = argument;
    let head;
    if (kind === "callout") head = select(this, say("tone"), argument, TONES.map((tone) => [tone, say(`tone${tone}`)]), (tone) => { this.argument = tone; }, this.frozen);
    else if (kind === "term") head = line(this, say("term"), argument, (text) => { this.argument = text.trim(); });
    else head = file(this, kind, argument, (path) => { this.argument = path; });
    this.above.replaceChildren(this.head(), head);
    this.dom.dataset.tone = kind === "callout" ? argument : "";
    this.contentDOM.dataset.hint = say(`inside${kind}`);
    if (!this.view.editable) this.above.querySelectorAll(CONTROLS).forEach((control) => { control.disabled = true; });
  }
  update(node) {
    if (node.type !== this.node.type || node.attrs.kind !== this.node.attrs.kind) return false;
    this.node = node;
    this.dom.dataset.block = node.attrs.id ?? "";
    this.contentDOM.classList.toggle("editor__inside--empty", !node.textContent);
    if (node.attrs.argument !== this.argument) this.draw();
    if (node.attrs.kind === "callout") this.dom.dataset.tone = node.attrs.argument;
    return true;
  }
  stopEvent(event) { return this.above.contains(event.target); }
  ignoreMutation(mutation) { return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target) || this.above.contains(mutation.target) || mutation.target === this.contentDOM && mutation.type === "attributes"; }
}
