// Files of the draft and fact cards: what there is, and how more comes in.
import { call, COURSE } from "./line.js";
import { say, element, button, ask, answer, announce } from "./words.js";

export const address = (path) => `${COURSE}/media/${encodeURIComponent(path.replace(/^media\//, ""))}`;
const NAMES = { image: /\.(png|jpe?g|webp|gif|svg)$/i, audio: /\.(opus|ogg|mp3|m4a|webm)$/i, video: /\.(webm|mp4)$/i, file: /\./ };

/** A name that the format takes: Latin letters, digits, dots, hyphens. */
export function fileName(name) {
  const dot = name.lastIndexOf(".");
  const ending = dot < 0 ? "" : name.slice(dot).toLowerCase().replace(/[^a-z0-9.]/g, "");
  const stem = (dot < 0 ? name : name.slice(0, dot)).normalize("NFKD").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+|-+$/g, "");
  return `${stem || `file-${Date.now().toString(36)}`}${ending}`;
}

/** Asks for a file of the draft, or takes one from the machine: its path, or null. */
export async function pick(kind) {
  const list = element("ul", { className: "editor__files" });
  const trouble = element("p", { className: "notice notice--bad", role: "alert", hidden: true });
  const input = element("input", { type: "file", id: "editor-upload", className: "input" });
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (!file) return;
    trouble.hidden = true;
    announce(say("uploading"));
    try {
      const taken = await call("PUT", address(fileName(file.name)), file);
      const warned = (taken.faults ?? []).map((one) => one.message).join(" ");
      if (!warned) {
        answer(list, taken.path);
        return;
      }
      // It is there, but whoever put it there should know what learners pay for it.
      trouble.hidden = false;
      const take = button(say("takeAnyway"), () => answer(list, taken.path));
      trouble.replaceChildren(warned, " ", take);
      take.focus();
    } catch (problem) {
      trouble.hidden = false;
      trouble.textContent = problem.status === 413 ? say("tooLarge") : problem.status ? problem.message : say("noLine");
    }
  });
  call("GET", `${COURSE}/media`)
    .then((files) => {
      const fitting = (files.media ?? files).filter((one) => NAMES[kind].test(one.path));
      list.replaceChildren(...fitting.map((one) => element("li", {}, button(one.path.replace(/^media\//, ""), () => answer(list, one.path)))));
      list.querySelector("button")?.focus();
      if (!fitting.length) list.replaceChildren(element("li", { textContent: say("noFiles") }));
    })
    .catch(() => list.replaceChildren(element("li", { textContent: say("noLine") })));
  return ask(say("pickFile"), trouble, list, element("div", { className: "field" }, element("label", { htmlFor: "editor-upload", textContent: say("upload") }), input), element("div", { className: "actions" }, button(say("cancel"), (event) => answer(event.target, null))));
}

let cards = null;
/** The fact cards with their state. */
export const facts = (language) => (cards ??= call("GET", `${COURSE}/facts?language=${language}`).catch(() => { cards = null; return []; }));
