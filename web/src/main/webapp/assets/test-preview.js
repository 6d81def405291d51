// A test or survey of a draft, tried by an author: asked and marked as a learner's, and nothing of
// it is kept, neither by the server nor by this browser.
import { element, part, root, say } from "./test-page.js";
import { overview, showMissing, showQuestion, showResult } from "./test-shown.js";

const place = document.getElementById("preview");
const address = place.dataset.at;
const BITS = 8;
const begun = performance.now();
let sheet = null;
let at = 0;
let leaving = () => {};

function note(question, values) {
  question.answer = values;
  overview(sheet, at, go);
}

function ask(index) {
  at = index;
  const end = index >= sheet.questions.length;
  part("form").hidden = end;
  part("end").hidden = !end;
  overview(sheet, at, go);
  if (end) {
    showMissing(sheet);
    return;
  }
  leaving = showQuestion(sheet, index, note);
  part("back").hidden = index === 0;
  arrive();
}
function go(index, onward = false) {
  leaving(onward);
  leaving = () => {};
  ask(index);
  part(index >= sheet.questions.length ? "end-heading" : "heading").focus();
}
part("form").addEventListener("submit", (event) => { event.preventDefault(); go(at + 1, true); });
part("back").addEventListener("click", () => go(at - 1));
part("return").addEventListener("click", () => go(sheet.questions.length - 1));
part("hand-in").addEventListener("click", async () => {
  try {
    const answers = Object.fromEntries(sheet.questions.map((one) => [one.id, one.answer]));
    const shown = await call(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ chance: sheet.chance, answers }) });
    shown.questions = shown.questions.map(late);
    root.hidden = true;
    showResult(sheet, { ...shown, handedInAt: null });
    arrive();
    part("result-body").prepend(element("p", { className: "notice", textContent: place.dataset.unkept }));
    part("leave").hidden = true;
    part("result").dataset.saraiScore = shown.score ?? "";
    part("result-heading").focus();
  } catch (problem) {
    trouble(problem.message);
  }
});

async function call(where, how = {}) {
  const response = await fetch(where, { ...how, headers: { Accept: "application/json", ...how.headers } });
  const json = await response.json().catch(() => null);
  if (!response.ok || !json) throw new Error(json?.title ?? say("Offline"));
  return json;
}
function trouble(text) {
  part("notice").textContent = text;
  part("notice").hidden = false;
  root.hidden = false;
}

// ---- A slow line: pictures one after the other, as late as it would bring them. ------------------
const speed = Number(place.dataset.speed);
const comes = new Map();
function plan(media) {
  let bytes = 0;
  for (const [file, size] of Object.entries(media)) {
    bytes += size;
    comes.set(file, speed ? (1000 * bytes * BITS) / speed : 0);
  }
}
/** The same object with pictures that wait. */
function late(one) {
  return speed ? JSON.parse(JSON.stringify(one), (key, value) => (typeof value === "string" && key !== "address" ? value.replace(/(<img[^>]*?) src="/g, '$1 data-late="" data-src="') : value)) : one;
}
function arrive() {
  for (const picture of document.querySelectorAll("img[data-late]")) {
    const wait = Math.max(0, (comes.get(picture.dataset.src) ?? 0) - (performance.now() - begun));
    setTimeout(() => { picture.src = picture.dataset.src; picture.removeAttribute("data-late"); }, wait);
  }
}

part("saved").textContent = place.dataset.unkept;
part("saved").classList.remove("test__saved");
try {
  sheet = await call(`${address}?chance=${crypto.getRandomValues(new Int32Array(1))[0]}`);
  plan(sheet.media);
  sheet.questions = sheet.questions.map(late);
  if (sheet.questions.length) {
    root.hidden = false;
    ask(0);
  }
} catch (problem) {
  trouble(problem.message);
}
