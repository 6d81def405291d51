// A test or survey: one question after the other, by keyboard and screen reader. What is answered
// goes into a journal of the browser first and leaves it with the server's receipt: only that is
// called saved. Time is counted from the server's clock; the browser's does not matter.
import { dropSheet, keepPage, keepSheet, keptSheet } from "./test-kept.js";
import { element, part, root, say } from "./test-page.js";
import { clockTime, overview, showMissing, showQuestion, showResult } from "./test-shown.js";

let sheet;
let at = 0;
let language = root.dataset.language;
let serverAhead = null;
let lastReceipt = null;
let trouble = "";

class Answer extends Error {
  constructor(status, body) {
    super(body?.title ?? String(status));
    this.status = status;
  }
}

async function call(method, address, body) {
  const response = await fetch(address, {
    method,
    headers: { Accept: "application/json", ...(method === "POST" ? { "Content-Type": "application/json" } : {}) },
    body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(20000),
  });
  const json = await response.json().catch(() => null);
  if (!response.ok || !json) throw new Answer(response.status, json);
  if (json.now) serverAhead = Date.parse(json.now) - performance.now();
  return json;
}

// ---- The journal: what the server has not acknowledged. -----------------------------------------
const memory = new Map();
let kept = true;
const place = () => `sarai-test:${sheet.reference}`;
function journal() {
  try {
    return JSON.parse(localStorage.getItem(place()) ?? "null") ?? memory.get(place()) ?? [];
  } catch {
    return memory.get(place()) ?? [];
  }
}
function keep(entries) {
  memory.set(place(), entries);
  try {
    if (entries.length) localStorage.setItem(place(), JSON.stringify(entries));
    else localStorage.removeItem(place());
    kept = true;
  } catch {
    kept = false;
  }
}
function note(question, values) {
  question.answer = values;
  keepSheet(sheet, serverAhead);
  // Of what waits, only the newest answer to a question is worth sending; what is on its way stays.
  const others = journal().filter((entry) => entry.question !== question.id || entry.key === sending);
  keep([...others, { key: name(), question: question.id, answer: values, language: sheet.language }]);
  showSaved();
  showOverview();
  send();
}
function name() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let sending = null;
let pause = 0;
let timer = null;
let round = null;
/** Sends what waits; whoever asks while it is being sent waits for the same. */
function send() {
  round ??= sendAll().finally(() => { round = null; });
  return round;
}
async function sendAll() {
  if (!sheet || sheet.result) return;
  clearTimeout(timer);
  const reference = sheet.reference;
  for (let entry = journal()[0]; entry; entry = journal()[0]) {
    sending = entry.key;
    try {
      const receipt = await call("POST", `/api/v1/tests/attempts/${reference}/answers`, entry);
      lastReceipt = receipt.savedAt;
      trouble = "";
      pause = 0;
      keep(journal().filter((one) => one.key !== entry.key));
    } catch (problem) {
      if (problem.status === 409) {
        sending = null;
        await over();
        return;
      }
      if (problem.status === 400) {
        // Nothing that is sent again will ever fit: said, not hidden.
        keep(journal().filter((one) => one.key !== entry.key));
        notice(problem.message);
      } else {
        // Not found: somebody else has signed in here meanwhile. The answers wait for their owner.
        trouble = [401, 403, 404].includes(problem.status) ? "SignIn" : "Offline";
        pause = Math.min(30000, Math.max(1000, pause * 2));
        timer = setTimeout(send, pause);
        sending = null;
        showSaved();
        return;
      }
    }
    sending = null;
    showSaved();
  }
}
addEventListener("online", () => { pause = 0; send(); });
addEventListener("beforeunload", (event) => { if (sheet && !sheet.result && !kept && journal().length) event.preventDefault(); });

function showSaved() {
  const waiting = journal().length;
  const line = part("saved");
  let text;
  if (waiting) {
    text = waiting === 1 ? say("WaitingOne") : say("Waiting", waiting);
    if (trouble) text += ` ${say(trouble)}`;
    if (!kept) text += ` ${say("Unkept")}`;
  } else {
    text = lastReceipt ? say("Saved", clockTime(lastReceipt)) : say("Nothing");
  }
  const state = waiting ? (trouble === "SignIn" ? "failed" : trouble ? "offline" : "queued") : "saved";
  line.dataset.saraiSaved = state;
  if (line.textContent !== text) line.textContent = text;
  tell(state, trouble ? say(trouble) : text);
}

// Who hears the page is told when saving changes from well to not well and back, not each answer.
const BLIP = 3000;
let told = null;
let pending = null;
let telling = null;
function tell(state, text) {
  if (state === pending) return;
  clearTimeout(telling);
  pending = null;
  if (state === "queued" || state === told || (state === "saved" && !lastReceipt)) return;
  pending = state;
  telling = setTimeout(() => {
    pending = null;
    told = state;
    part("spoken-saved").textContent = text;
  }, state === "saved" ? 0 : BLIP);
}
function notice(text) {
  part("notice").textContent = text;
  part("notice").hidden = !text;
}

// ---- The clock: the server's. -------------------------------------------------------------------
const MINUTE = 60000;
let lastRest = null;
function rest() {
  return sheet?.deadline ? Date.parse(sheet.deadline) - (performance.now() + serverAhead) : Infinity;
}
function left(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  return minutes < 1 ? say("Minute") : minutes === 1 ? say("OneMinute") : say("Minutes", minutes);
}
function tick() {
  if (!sheet || sheet.result || !sheet.deadline) return;
  const now = rest();
  const clock = part("clock");
  clock.hidden = false;
  const text = now <= 0 ? say("Over") : left(now);
  if (clock.textContent !== text) clock.textContent = text;
  const spoken = announcement(now);
  if (spoken) part("spoken").textContent = spoken;
  lastRest = now;
  if (now <= 0) over();
}
/** What is said at half of the time, five minutes and one minute before its end; else nothing. */
function announcement(now) {
  const half = (sheet.minutes * MINUTE) / 2;
  const passed = [half, 5 * MINUTE, MINUTE].filter((mark) => lastRest !== null && lastRest > mark && now <= mark && now > 0);
  if (!passed.length) return null;
  const mark = Math.min(...passed);
  // A second after the mark the floor would be a minute less than what has just been passed.
  const rest = mark === MINUTE ? say("OneMinute") : say("Minutes", Math.round(mark / MINUTE));
  return mark === half && half > MINUTE ? `${say("Half")} ${rest}` : rest;
}
setInterval(tick, 1000);

let ending = false;
async function over() {
  if (ending || sheet.result) return;
  ending = true;
  const late = journal().length;
  try {
    const ended = await call("GET", `/api/v1/tests/attempts/${sheet.reference}?language=${sheet.language}`);
    if (ended.result) {
      keep([]);
      show(ended);
      if (late) part("result-body").prepend(element("p", { className: "notice notice--bad", textContent: say("Late", late) }));
    }
  } catch {
    notice(say("NotSent"));
  } finally {
    setTimeout(() => { ending = false; }, 3000);
  }
}

// ---- Questions. ---------------------------------------------------------------------------------
function ask(index) {
  at = index;
  const end = index >= sheet.questions.length;
  part("form").hidden = end;
  part("end").hidden = !end;
  showOverview();
  if (end) {
    showMissing(sheet);
    return;
  }
  leaving = showQuestion(sheet, index, note);
  part("back").hidden = index === 0;
}
let leaving = () => {};
function go(index, onward = false) {
  leaving(onward);
  leaving = () => {};
  ask(index);
  part(index >= sheet.questions.length ? "end-heading" : "heading").focus();
}
const showOverview = () => overview(sheet, at, go);
part("form").addEventListener("submit", (event) => { event.preventDefault(); go(at + 1, true); });
part("back").addEventListener("click", () => go(at - 1));
part("return").addEventListener("click", () => go(sheet.questions.length - 1));
part("hand-in").addEventListener("click", async () => {
  await send();
  if (sheet.result) return;
  if (journal().length) {
    notice(say("NotSent"));
    return;
  }
  try {
    show(await call("POST", `/api/v1/tests/attempts/${sheet.reference}/hand-in?language=${sheet.language}`));
  } catch (problem) {
    notice(problem.status ? problem.message : say("NotSent"));
  }
});
part("language").addEventListener("change", async (event) => {
  leaving();
  try {
    const other = await call("GET", `/api/v1/tests/attempts/${sheet.reference}?language=${event.target.value}`);
    language = other.language;
    show(other, at);
  } catch {
    event.target.value = sheet.language;
    notice(say("Offline"));
  }
});

// ---- Showing an attempt. ------------------------------------------------------------------------
function show(other, index = null) {
  sheet = other;
  sheet.minutes ??= Number(root.dataset.minutes);
  if (part("start")) part("start").hidden = true;
  notice("");
  if (sheet.result) {
    dropSheet();
    root.hidden = true;
    result(sheet.result);
    return;
  }
  for (const entry of journal()) {
    const question = sheet.questions.find((one) => one.id === entry.question);
    if (question) question.answer = entry.answer;
  }
  keepSheet(sheet, serverAhead);
  lastReceipt ??= sheet.questions.map((one) => one.savedAt).filter(Boolean).sort().at(-1) ?? null;
  if (lastReceipt) told ??= "saved";
  root.hidden = false;
  document.getElementById("test-title").textContent = sheet.title;
  document.getElementById("test-title").lang = sheet.language;
  part("draft").hidden = !sheet.draft;
  showLanguages();
  const open = sheet.questions.findIndex((one) => !one.answer.some((value) => value.trim()));
  ask(index ?? (open < 0 ? 0 : open));
  showSaved();
  tick();
  send();
}
function showLanguages() {
  part("tongue").hidden = sheet.languages.length < 2;
  part("language").replaceChildren(...sheet.languages.map((tag) =>
    element("option", { value: tag, lang: tag, textContent: new Intl.DisplayNames(tag, { type: "language" }).of(tag), selected: tag === sheet.language })));
}
function result(shown) {
  showResult(sheet, shown);
  part("leave").href = `/learn/${sheet.course}/overview`;
  part("result").dataset.saraiScore = shown.score ?? "";
  part("result-heading").focus();
}

// ---- Beginning. ---------------------------------------------------------------------------------
async function load(method, address) {
  part("trouble").hidden = true;
  try {
    show(await call(method, `${address}?language=${language}`));
    if (sheet.result) return;
    part("heading").focus();
    keepPage(root.dataset.language);
  } catch (problem) {
    part("trouble").textContent = problem.status ? problem.message : say("Offline");
    part("trouble").hidden = false;
  }
}
const begin = () => load("POST", `${root.dataset.at}/attempts`);
const last = () => load("GET", `/api/v1/tests/attempts/${root.dataset.newest}`);
for (const [id, action] of [["begin", begin], ["last", last]]) {
  const button = part(id);
  if (button) {
    button.disabled = false;
    button.addEventListener("click", action);
  }
}

/** The empty page, without a line: what this tab keeps goes on, and what is answered waits. */
function goOnWithoutLine() {
  const kept = keptSheet();
  if (!kept) {
    part("nothing").hidden = false;
    part("reload").addEventListener("click", () => location.reload());
    reloadOnceThereIsALine();
    return;
  }
  serverAhead = kept.ahead;
  trouble = "Offline";
  show(kept.sheet);
  part("heading").focus();
}

/** A browser calls itself on line before anything can be reached: what counts is an answer. */
function reloadOnceThereIsALine() {
  let wait = 2000;
  let later = null;
  const ask = async () => {
    clearTimeout(later);
    try {
      await fetch("/test-shell", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(20000) });
      location.reload();
    } catch {
      wait = Math.min(30000, wait * 2);
      later = setTimeout(ask, wait);
    }
  };
  addEventListener("online", () => { wait = 500; ask(); });
  later = setTimeout(ask, wait);
}

if (root.dataset.shell) {
  goOnWithoutLine();
} else {
  // Somebody else's, or over: not for whoever reloads this page without a line.
  if (keptSheet()?.sheet.reference !== root.dataset.open) dropSheet();
  if (root.dataset.open) begin();
}
