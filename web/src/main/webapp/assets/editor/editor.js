// The editor of one text: reads it, shows it, and hands every part what it needs.
import { EditorState, EditorView, keymap, baseKeymap, chainCommands, history, undo, redo, dropCursor, gapCursor, inputRules, wrappingInputRule, textblockTypeInputRule, toggleMark, splitListItem, liftListItem, sinkListItem, NodeSelection, Decoration, DecorationSet, Plugin } from "./prosemirror.js";
import { schema } from "./schema.js";
import { document as documentOf, blocks, block } from "./blocks.js";
import { identity } from "./identity.js";
import { FormView, PassageView } from "./views.js";
import { openMenu } from "./menu.js";
import { toolbar, link } from "./toolbar.js";
import { Saving } from "./saving.js";
import { Lock } from "./lock.js";
import { Settings } from "./settings.js";
import { Translation, key as frame } from "./translation.js";
import { conflict, takenOver } from "./others.js";
import * as does from "./commands.js";
import { call, TEXT } from "./line.js";
import { root, say, part, announce, element, button } from "./words.js";

const { nodes, marks } = schema;
let view;
let saving;
let settings;
let translation = null;
let lock;
let bar;

const who = () => `${root.dataset.name.replace(/["\n]/g, "")}, ${new Date().toISOString().slice(0, 10)}`;
/** Marks a block as reviewed by who is signed in, or takes that back. */
function review(here) {
  if (!here || !view.editable) return;
  const by = here.node.attrs.by ? null : who();
  const pos = does.place(view.state.doc, here.index);
  const tr = view.state.tr.setNodeMarkup(pos, null, { ...here.node.attrs, by }).setMeta("review", true);
  if (view.state.selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, pos));
  view.dispatch(tr);
  view.focus();
  announce(by ? say("reviewedBy", by) : say("reviewTaken"));
}

// ---- Keys. --------------------------------------------------------------------------------------
const enterForm = (state, _, shown) => {
  if (!(state.selection instanceof NodeSelection) || state.selection.node.type !== nodes.form) return false;
  shown.nodeDOM(state.selection.from)?.querySelector("input:not([disabled]), textarea, select, button")?.focus();
  return true;
};
/** From the words of a block to what stands above or beside them. */
const outside = (state, _, shown) => {
  const here = does.current(state);
  const dom = here && shown.nodeDOM(here.pos);
  const beside = translation && root.querySelector(`[data-source="${here?.node.attrs.id}"]`);
  const control = (beside || dom)?.querySelector?.("button:not([disabled]), .editor__above :is(input, select, button)") ?? dom?.querySelector?.(".editor__above :is(input, select, button)");
  control?.focus();
  return !!control;
};
/** In a translation a block stays one: Enter goes to the next. */
const nextBlock = (state, dispatch) => state.selection.$from.depth === 1 && does.step(1)(state, dispatch);
const hardBreak = (state, dispatch) => {
  if (!state.selection.$from.parent.isTextblock) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};
function keys() {
  const common = {
    Enter: chainCommands(enterForm, does.cellBelow(!translation), splitListItem(nodes.list_item), ...(translation ? [nextBlock] : []), baseKeymap.Enter),
    "Shift-Enter": hardBreak,
    Escape: outside,
    Tab: chainCommands(does.nextCell(1, !translation), sinkListItem(nodes.list_item)),
    "Shift-Tab": chainCommands(does.nextCell(-1), liftListItem(nodes.list_item)),
    "Mod-b": toggleMark(marks.strong),
    "Mod-i": toggleMark(marks.em),
    "Mod-k": (state, dispatch, shown) => { link(state, dispatch, shown); return true; },
    "Mod-z": undo,
    "Mod-y": redo,
    "Mod-Shift-z": redo,
    "Alt-F10": () => { bar.focus(); return true; },
    "Mod-s": () => { saving.send(); return true; },
  };
  const free = {
    "Alt-ArrowUp": told(does.moveBlock(-1), "movedUp"),
    "Alt-ArrowDown": told(does.moveBlock(1), "movedDown"),
    "Mod-Enter": does.leaveBlock,
    "Mod-Shift-Backspace": told(does.deleteBlock, "blockRemoved"),
    "/": (state, _, shown) => slash(state, shown),
  };
  const translating = translation && { F8: translation.next(1), "Shift-F8": translation.next(-1), "Mod-Enter": does.step(1) };
  return keymap(translation ? { ...common, ...translating } : { ...common, ...free });
}
const told = (command, key) => (state, dispatch, shown) => {
  const done = command(state, dispatch, shown);
  if (done && dispatch) announce(say(key));
  // Otherwise the browser would move the words of a line.
  return true;
};
function slash(state, shown) {
  const { selection } = state;
  const free = selection instanceof NodeSelection || (selection.empty && !selection.$from.parent.content.size && selection.$from.depth === 1);
  if (!free) return false;
  openMenu(shown, { slash: !(selection instanceof NodeSelection) });
  return true;
}
const rules = () => inputRules({ rules: [
  wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list, { tight: true }),
  wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list, (match) => ({ order: Number(match[1]), tight: true })),
  textblockTypeInputRule(/^(#{2,3})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
] });

/** Empty places say what belongs there; what somebody reviewed says so. */
const hints = new Plugin({ props: { decorations(state) {
  const all = [];
  const only = state.doc.childCount === 1;
  state.doc.forEach((node, pos) => {
    const empty = node.isTextblock && !node.content.size;
    if (empty) all.push(Decoration.node(pos, pos + node.nodeSize, { class: "editor__empty", "data-hint": node.type === nodes.heading ? say("hintheading") : only ? say("hintfirst") : say("hintparagraph") }));
    if (node.attrs.by) all.push(Decoration.node(pos, pos + node.nodeSize, { class: "editor__reviewed", "data-by": say("reviewedBy", node.attrs.by) }));
  });
  return DecorationSet.create(state.doc, all);
} } });

// ---- What stands. -------------------------------------------------------------------------------
const text = () => ({ front: settings.value(), blocks: translation ? translation.sent(view.state.doc, block) : blocks(view.state.doc) });
function plugins() {
  return [identity, ...(translation ? [translation.plugin()] : [rules(), gapCursor(), dropCursor({ class: "editor__drop", color: false })]), keys(), keymap(baseKeymap), history(), hints];
}
const stateOf = (some) => EditorState.create({ doc: translation ? translation.document(some) : documentOf(some), plugins: plugins() });
function mount(read) {
  const context = { language: read.language, direction: read.direction, translation: !!translation, review, keys: (shown, event) => shown.someProp("handleKeyDown", (handle) => handle(shown, event)) };
  bar = toolbar(part("toolbar"), context);
  view = new EditorView(part("page"), {
    state: stateOf(read.blocks),
    editable: () => !root.dataset.frozen,
    attributes: { role: "textbox", "aria-multiline": "true", "aria-label": say("text"), lang: read.language, dir: read.direction, class: `editor__text${translation ? " editor__text--beside" : ""}`, spellcheck: "true" },
    nodeViews: {
      form: (node, shown, getPos) => new FormView(node, shown, getPos, context),
      passage: (node, shown, getPos) => new PassageView(node, shown, getPos, context),
    },
    handleTextInput: (shown, _, __, typed) => (["/", "؍"].includes(typed) && !translation ? slash(shown.state, shown) : false),
    dispatchTransaction(tr) {
      const { state, transactions } = view.state.applyTransaction(tr);
      view.updateState(state);
      if (transactions.some((one) => one.docChanged)) {
        // A text that changed is not the one that somebody went through.
        if (settings.front.reviewed && !tr.getMeta("review")) settings.reviewed(null);
        touched();
      }
      bar.show(view);
    },
  });
  bar.show(view);
}
function touched() {
  lock.touched();
  saving?.touched();
  translation?.show(view.state.doc);
}
function freeze(frozen) {
  if (frozen) root.dataset.frozen = "true";
  else delete root.dataset.frozen;
  settings.draw(!frozen);
  part("review").disabled = frozen;
  // Forms ask only once whether they may be edited: they are made anew.
  const { form, passage } = view.props.nodeViews;
  view.setProps({ nodeViews: { form: (...given) => form(...given), passage: (...given) => passage(...given) } });
  bar.show(view);
}
function faults(list) {
  part("faults-section").hidden = !list?.length;
  part("faults").replaceChildren(...(list ?? []).map((one) => element("li", {}, element("span", { className: `tag ${String(one.severity).toUpperCase() === "ERROR" ? "tag--bad" : "tag--now"}`, textContent: say(`severity${String(one.severity).toUpperCase()}`) }), " ", one.message, " ",
    one.block ? button(say("goToBlock"), () => {
      let index = -1;
      view.state.doc.forEach((node, _, at) => { if (node.attrs.id === one.block) index = at; });
      if (index >= 0) does.goTo(index)(view.state, view.dispatch);
      view.focus();
    }) : "")));
}

// ---- The page's life. ---------------------------------------------------------------------------
/** Shows these blocks instead; what stood before can be brought back by undoing. */
function put(read) {
  settings.front = { ...read.front };
  settings.draw();
  translation?.learn(read);
  const doc = translation ? translation.document(read.blocks) : documentOf(read.blocks);
  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content).setMeta(frame, true));
}
async function refresh() {
  const read = await call("GET", TEXT);
  translation.learn(read);
  view.updateState(view.state);
  translation.show(view.state.doc);
}
async function begin() {
  let read;
  try {
    read = await call("GET", TEXT);
  } catch (problem) {
    part("loading").textContent = problem.status ? problem.message : say("noLine");
    part("loading").className = "notice notice--bad";
    return;
  }
  root.dataset.kind = read.kind ?? root.dataset.kind;
  const source = read.source?.blocks.length && read.language !== read.sourceLanguage;
  root.dataset.translation = String(!!source);
  root.dataset.sourceDirection = read.source?.direction ?? "ltr";
  translation = source ? new Translation(read) : null;
  settings = new Settings(read.front, read.direction, () => touched());
  lock = new Lock((other) => others(other));
  mount(read);
  saving = new Saving(read.revision, text, {
    saved(receipt, sent) {
      faults(receipt.faults);
      if (translation) {
        translation.received(sent, receipt);
        if (sent.blocks.some((one) => one.translated)) refresh().catch(() => {});
      }
    },
    conflict: () => conflict({ saving, put, text }),
    locked: (problem) => others(problem.body ?? {}),
    refused: (problem) => { part("trouble").hidden = false; part("trouble").textContent = problem.message; },
  });
  part("loading").hidden = true;
  part("next").hidden = !translation;
  part("body").hidden = false;
  faults(read.faults);
  const left = Saving.left();
  const other = await lock.take();
  if (left) {
    put({ ...read, front: left.latest.front, blocks: left.latest.blocks.map((one) => ({ ...one, status: read.blocks.find((known) => known.id === one.id)?.status })) });
    saving.resume(left);
    announce(say("restored"));
  }
  if (other) others(other);
  else if (left) saving.send();
  translation?.show(view.state.doc);
  saving.show();
  view.focus();
}
/** Somebody else writes here now. */
function others(other) {
  saving.stopped = "refused";
  freeze(true);
  takenOver(other, async () => {
    if (await lock.take(true)) return;
    const read = await call("GET", TEXT);
    freeze(false);
    part("other").hidden = true;
    if (saving.waits() && read.revision !== saving.revision) conflict({ saving, put, text });
    else {
      if (read.revision !== saving.revision) put(read);
      saving.goOn(read.revision);
    }
    view.focus();
  });
}
part("review").addEventListener("click", () => settings.reviewed(settings.front.reviewed ? null : who()));
part("next").addEventListener("click", () => { translation?.next(1)(view.state, view.dispatch); view.focus(); });
await begin();
