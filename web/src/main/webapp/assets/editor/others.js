// Two people, one text: nobody's words get lost.
import { call, TEXT } from "./line.js";
import { say, part, element, button, clockTime, root } from "./words.js";
import { field } from "./fields.js";

const plain = (blocks) => blocks.map((block) => [block.argument, block.body].filter(Boolean).join("\n")).join("\n\n");
const shown = (title, text) => field(title, element("textarea", { className: "input", readOnly: true, rows: 10, value: text, lang: root.dataset.language, dir: "auto" }));

/** Somebody saved meanwhile: both texts, and which of them goes on. Both stay as revisions. */
export async function conflict({ saving, put, text }) {
  const box = part("conflict");
  let theirs;
  try {
    theirs = await call("GET", TEXT);
  } catch {
    setTimeout(() => conflict({ saving, put, text }), 3000);
    return;
  }
  const mine = text();
  const done = () => { box.hidden = true; box.replaceChildren(); };
  box.replaceChildren(
    element("h2", { textContent: say("conflict", theirs.savedBy ?? "", theirs.savedAt ? clockTime(theirs.savedAt) : "") }),
    element("div", { className: "columns" }, shown(say("mine"), plain(mine.blocks)), shown(say("theirs"), plain(theirs.blocks))),
    element("p", { textContent: say("conflictHint") }),
    element("div", { className: "actions" },
      button(say("keepMine"), () => { done(); saving.goOn(theirs.revision); }),
      button(say("keepTheirs"), async () => {
        done();
        // Mine is saved first, so that it is there among the revisions; theirs follows.
        await saving.goOn(theirs.revision);
        if (saving.waits()) return;
        put(theirs);
        saving.send();
      })));
  box.hidden = false;
  box.querySelector("button").focus();
}

/** Somebody else has the lock: reading only, and the way to take over. */
export function takenOver(other, take) {
  const box = part("other");
  if (other.reader) {
    box.replaceChildren(element("p", { textContent: say("reader") }));
    box.hidden = false;
    return;
  }
  box.replaceChildren(
    element("p", { textContent: say("lockedBy", other.by ?? "", other.until ? clockTime(other.until) : "") }),
    element("div", { className: "actions" }, button(say("takeOver"), () => take().catch((problem) => box.append(element("p", { className: "field__fault", textContent: problem.status ? problem.message : say("noLine") }))))));
  box.hidden = false;
}
