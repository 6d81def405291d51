// A translation: the blocks of the source in their order, each beside what it says in this language.
import { Plugin, PluginKey, Decoration, DecorationSet, Fragment } from "./prosemirror.js";
import { schema } from "./schema.js";
import { node as nodeOf, isEmpty } from "./blocks.js";
import { place, goTo, current } from "./commands.js";
import { isSameFrame, isSingle, joined } from "./frame.js";
import { say, element, button, announce, tell, part, root } from "./words.js";

export const key = new PluginKey("translation");
const OPEN = ["missing", "behind"];

/** An empty place for what nobody has translated yet. */
function blank(source) {
  const like = nodeOf({ ...source, of: null, reviewedBy: null });
  if (like.type.name === "form") return like;
  if (like.type.name === "passage") return like.copy(Fragment.from(schema.nodes.paragraph.create()));
  if (like.type.name === "table") return like.copy(emptied(like.content));
  if (["bullet_list", "ordered_list"].includes(like.type.name)) {
    return like.copy(Fragment.from(Array.from({ length: like.childCount }, () => schema.nodes.list_item.create(null, schema.nodes.paragraph.create()))));
  }
  return like.copy(Fragment.empty);
}
function emptied(fragment) {
  const all = [];
  fragment.forEach((child) => all.push(child.isTextblock ? child.copy(Fragment.empty) : child.copy(emptied(child.content))));
  return Fragment.from(all);
}

/** Several paragraphs become one: whoever translates often copies more than one from elsewhere. */
function paste(view, { content }) {
  const { selection } = view.state;
  const one = content.childCount === 1 && content.firstChild.isTextblock;
  if (!isSingle(selection) || !content.size || one || content.firstChild.isInline) return false;
  const words = joined(content, selection.$from.parent);
  if (words.size) view.dispatch(view.state.tr.replaceWith(selection.from, selection.to, words).scrollIntoView());
  tell(say(words.size ? "pastedJoined" : "structureFixed"));
  return true;
}

export class Translation {
  /** @param text what the server sent */
  constructor(text) {
    this.language = text.sourceLanguage;
    this.placeholders = new WeakSet();
    this.confirmed = new Set();
    this.learn(text);
  }
  learn(text) {
    this.source = new Map(text.source.blocks.map((block) => [block.id, block]));
    this.order = text.source.blocks.map((block) => block.id);
    this.html = text.source.html ?? {};
    // What each block was made from is the server's to say: it is no part of the text.
    this.of = new Map(text.blocks.map((block) => [block.id, block.of ?? null]));
    this.status = new Map(text.blocks.map((block) => [block.id, block.status]));
    this.changes = new Map((text.blocks ?? []).filter((block) => block.was).map((block) => [block.id, block.was]));
  }
  /** The document: the source's blocks in their order, then what the source does not have any more. */
  document(blocks) {
    const mine = new Map(blocks.filter((block) => block.status !== "missing" || block.body).map((block) => [block.id, block]));
    const all = this.order.map((id) => {
      if (mine.has(id)) return nodeOf(mine.get(id));
      const made = blank(this.source.get(id));
      this.placeholders.add(made);
      return made;
    });
    const extra = blocks.filter((block) => !this.source.has(block.id)).map(nodeOf);
    return schema.nodes.doc.create(null, [...all, ...extra].length ? [...all, ...extra] : [schema.nodes.paragraph.create()]);
  }
  isMissing(node) {
    return this.placeholders.has(node) || (this.stateOf(node.attrs.id) === "missing" && !this.confirmed.has(node.attrs.id) && node.type.name !== "form" && !node.textContent.trim());
  }
  stateOf(id) {
    if (!this.source.has(id)) return "extra";
    return this.status.get(id) ?? "missing";
  }
  /** What a learner of the states sees: also what has been done since the last save. */
  shown(node) {
    const state = this.stateOf(node.attrs.id);
    if (state === "extra") return state;
    if (this.isMissing(node)) return "missing";
    return this.confirmed.has(node.attrs.id) || state === "missing" ? "current" : state;
  }
  /** Blocks as they are sent. */
  sent(doc, block) {
    const all = [];
    doc.forEach((node) => {
      if (this.isMissing(node) || (isEmpty(node) && !this.source.has(node.attrs.id))) return;
      const translated = this.confirmed.has(node.attrs.id) || (this.source.has(node.attrs.id) && this.stateOf(node.attrs.id) === "missing");
      all.push({ ...block(node), of: this.of.get(node.attrs.id) ?? null, ...(translated ? { translated: true } : {}) });
    });
    return all;
  }
  /** After a receipt: what was sent as translated is current now. */
  received(sent, receipt) {
    for (const block of sent.blocks.filter((one) => one.translated)) {
      this.status.set(block.id, "current");
      this.confirmed.delete(block.id);
    }
    for (const block of receipt.blocks ?? []) if (block.id) this.of.set(block.id, block.of ?? null);
  }
  progress(doc) {
    const states = [];
    doc.forEach((node) => states.push(this.shown(node)));
    const all = states.filter((state) => state !== "extra");
    return { done: all.filter((state) => state === "current").length, all: all.length };
  }

  confirm(view, index) {
    const node = view.state.doc.child(index);
    const pos = place(view.state.doc, index);
    this.confirmed.add(node.attrs.id);
    // The node is made anew, so that it is no empty place any more.
    view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...node.attrs }).setMeta(key, true));
    announce(say("confirmed"));
  }
  copy(view, index) {
    const node = view.state.doc.child(index);
    const pos = place(view.state.doc, index);
    const made = nodeOf({ ...this.source.get(node.attrs.id), of: node.attrs.of, reviewedBy: null });
    view.dispatch(view.state.tr.replaceWith(pos, pos + node.nodeSize, made).setMeta(key, true));
    goTo(index)(view.state, view.dispatch);
    view.focus();
    announce(say("copied"));
  }
  /** To the next or previous block that waits for its translator. */
  next = (by) => (state, dispatch) => {
    const from = current(state)?.index ?? -1;
    const size = state.doc.childCount;
    for (let step = 1; step <= size; step++) {
      const index = (from + by * step + size * 2) % size;
      const shown = this.shown(state.doc.child(index));
      if (OPEN.includes(shown)) {
        if (dispatch) {
          goTo(index)(state, dispatch);
          announce(`${say(`state${shown}`)}: ${this.source.get(state.doc.child(index).attrs.id).body.slice(0, 120)}`);
        }
        return true;
      }
    }
    if (dispatch) announce(say("allCurrent"));
    return true;
  };

  plugin() {
    return new Plugin({
      key,
      filterTransaction: (tr, state) => {
        if (!tr.docChanged || tr.getMeta(key) || isSameFrame(state.doc, tr.doc)) return true;
        tell(say("structureFixed"));
        return false;
      },
      props: { decorations: (state) => this.decorations(state), handlePaste: (view, _, slice) => paste(view, slice) },
    });
  }
  decorations(state) {
    const all = [];
    state.doc.forEach((node, pos, index) => {
      const { id } = node.attrs;
      const shown = this.shown(node);
      all.push(Decoration.widget(pos, (view) => this.beside(view, id, shown), { side: -1, key: `${id}:${shown}:${index}`, stopEvent: () => true, ignoreSelection: true }));
      all.push(Decoration.node(pos, pos + node.nodeSize, { "data-state": shown }));
    });
    return DecorationSet.create(state.doc, all);
  }
  /** The source's block, with what its translator can do. */
  beside(view, id, shown) {
    const source = this.source.get(id);
    const index = () => {
      let found = -1;
      view.state.doc.forEach((node, _, at) => { if (node.attrs.id === id) found = at; });
      return found;
    };
    const box = element("div", { className: `editor__source editor__source--${shown}`, contentEditable: "false", "data-source": id, "data-state": shown, role: "group", "aria-label": say("sourceOf"), onkeydown: (event) => { if (event.key === "Escape") { goTo(index())(view.state, view.dispatch); view.focus(); } } });
    if (source) {
      const text = element("div", { className: "editor__source-text", lang: this.language, dir: root.dataset.sourceDirection });
      if (this.html[id]) text.innerHTML = this.html[id];
      else text.append(...source.body.split("\n").map((line) => element("p", { textContent: line })));
      // What is shown beside is not played or followed here, and has no names of its own.
      text.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
      text.querySelectorAll("[hidden]").forEach((one) => { one.hidden = false; });
      text.querySelectorAll("input, button, select").forEach((one) => { one.disabled = true; });
      text.querySelectorAll("img[src]").forEach((one) => { const name = /media\/([^/]+)$/.exec(one.getAttribute("src")); if (name) one.src = `/api/v1/workshop/${root.dataset.course}/media/${name[1]}`; });
      box.append(text);
      const was = this.changes.get(id);
      if (shown === "behind" && was) box.append(element("details", {}, element("summary", { textContent: say("whatChanged") }), element("p", { lang: this.language, dir: root.dataset.sourceDirection, textContent: was })));
    }
    const does = element("div", { className: "editor__source-actions", lang: document.documentElement.lang, dir: document.documentElement.dir }, element("span", { className: `tag ${{ current: "tag--done", behind: "tag--bad", missing: "tag--bad", extra: "tag--now" }[shown]}`, textContent: say(`state${shown}`) }));
    if (view.editable && source && shown !== "current") {
      does.append(button(say("copySource"), () => this.copy(view, index())));
      if (shown === "behind" || view.state.doc.child(index()).type.name === "form") does.append(button(say("rightAsItIs"), () => this.confirm(view, index())));
    } else if (view.editable && shown === "extra") {
      does.append(button(say("removeExtra"), () => {
        const at = index();
        const pos = place(view.state.doc, at);
        view.dispatch(view.state.tr.delete(pos, pos + view.state.doc.child(at).nodeSize).setMeta(key, true));
      }));
    }
    box.append(does);
    return box;
  }
  show(doc) {
    const { done, all } = this.progress(doc);
    part("progress").hidden = false;
    part("progress").textContent = say("progress", done, all, all ? Math.floor((done * 100) / all) : 100);
  }
}
