// A test or survey: one question after the other, by keyboard and screen reader. What is answered
// goes into a journal of the browser first and leaves it with the server's receipt: only that is
// called saved. Time is counted from the server's clock; the browser's does not matter.
const root = document.getElementById("test");
const say = (key, ...values) =>
  values.reduce((text, value, index) => text.replaceAll(`{${index}}`, value), root.dataset[`text${key}`]);
const part = (id) => document.getElementById(`test-${id}`);
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

let sheet;
let at = 0;
let language = root.dataset.language;
let serverAhead = 0;
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
  line.dataset.saraiSaved = waiting ? (trouble === "SignIn" ? "failed" : trouble ? "offline" : "queued") : "saved";
  if (line.textContent !== text) line.textContent = text;
}
const clockTime = (instant) =>
  new Intl.DateTimeFormat(document.documentElement.lang === "ur" ? "ur-PK" : "en-GB", { hour: "2-digit", minute: "2-digit", hour12: false }).format(new Date(instant));
function notice(text) {
  part("notice").textContent = text;
  part("notice").hidden = !text;
}

// ---- The clock: the server's. -------------------------------------------------------------------
const SPOKEN = [5, 1];
let lastRest = null;
function rest() {
  return sheet?.deadline ? Date.parse(sheet.deadline) - (performance.now() + serverAhead) : Infinity;
}
function left(milliseconds) {
  const minutes = Math.floor(milliseconds / 60000);
  return minutes < 1 ? say("Minute") : say("Minutes", minutes);
}
function tick() {
  if (!sheet || sheet.result || !sheet.deadline) return;
  const now = rest();
  const clock = part("clock");
  clock.hidden = false;
  const text = now <= 0 ? say("Over") : left(now);
  if (clock.textContent !== text) clock.textContent = text;
  for (const minutes of [Number(root.dataset.minutes) / 2, ...SPOKEN]) {
    const mark = minutes * 60000;
    if (lastRest !== null && lastRest > mark && now <= mark && now > 0) part("spoken").textContent = say("Minutes", Math.round(minutes));
  }
  lastRest = now;
  if (now <= 0) over();
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
const ONE = ["single", "truefalse", "image", "audio", "scenario", "scale"];
function ask(index) {
  at = index;
  const end = index >= sheet.questions.length;
  part("form").hidden = end;
  part("end").hidden = !end;
  showOverview();
  if (end) {
    const missing = sheet.questions.filter((one) => !one.answer.some((value) => value.trim())).length;
    part("end-text").textContent = missing === 0 ? say("All") : missing === 1 ? say("MissingOne") : say("Missing", missing);
    return;
  }
  const question = sheet.questions[index];
  part("heading").textContent = say("Question", index + 1, sheet.questions.length);
  part("form").dataset.saraiQuestion = question.id;
  for (const id of ["stem", "fields"]) {
    part(id).lang = sheet.language;
    part(id).dir = ["ur", "ar", "fa", "prs", "ps", "ckb"].includes(sheet.language) ? "rtl" : "ltr";
  }
  part("stem").hidden = !question.stem;
  part("stem").innerHTML = question.stem ?? "";
  part("prompt").innerHTML = question.prompt;
  const hint = { multiple: say("HintMultiple"), ordering: say("HintOrdering") }[question.type];
  part("hint").hidden = !hint;
  part("hint").textContent = hint ?? "";
  part("choices").replaceChildren(...fields(question));
  part("back").hidden = index === 0;
}
function fields(question) {
  if (ONE.includes(question.type) || question.type === "multiple") return boxes(question);
  if (question.type === "matching") return pairs(question);
  if (question.type === "ordering") return [order(question)];
  return [typed(question)];
}
function boxes(question) {
  const several = question.type === "multiple";
  return question.choices.map((choice) => {
    const box = element("input", { type: several ? "checkbox" : "radio", name: "choice", value: choice.name, checked: question.answer.includes(choice.name) });
    box.addEventListener("change", () => note(question, Array.from(part("form").querySelectorAll("input:checked"), (one) => one.value)));
    return element("label", { className: "check test__choice" }, box, element("span", { innerHTML: choice.text }));
  });
}
function pairs(question) {
  const given = new Map(question.answer.map((pair) => pair.split("=")));
  return question.choices.map((choice) => {
    const select = element("select", { className: "input", id: `pair-${choice.name}` }, element("option", { value: "", textContent: say("Choose") }));
    for (const match of question.matches) {
      const plain = element("span", { innerHTML: match.text }).textContent;
      select.append(element("option", { value: match.name, textContent: plain, selected: given.get(choice.name) === match.name }));
    }
    select.addEventListener("change", () =>
      note(question, Array.from(part("choices").querySelectorAll("select"), (one) => one.value && `${one.id.slice(5)}=${one.value}`).filter(Boolean)));
    return element("div", { className: "field test__pair" }, element("label", { htmlFor: select.id, innerHTML: choice.text }), select);
  });
}
function order(question) {
  let names = question.answer.length ? [...question.answer] : question.choices.map((choice) => choice.name);
  const list = element("ol", { className: "test__order" });
  const draw = (focus, up) => {
    list.replaceChildren(...names.map((one, index) => {
      const text = question.choices.find((choice) => choice.name === one).text;
      const plain = element("span", { innerHTML: text }).textContent;
      const button = (step, label, arrow) => {
        const made = element("button", { type: "button", className: "button test__move", disabled: index + step < 0 || index + step >= names.length, textContent: arrow });
        made.setAttribute("aria-label", say(label, plain));
        made.addEventListener("click", () => {
          [names[index], names[index + step]] = [names[index + step], names[index]];
          draw(one, step < 0);
          note(question, [...names]);
        });
        return made;
      };
      const item = element("li", {}, element("span", { innerHTML: text }), button(-1, "Up", "↑"), button(1, "Down", "↓"));
      item.dataset.name = one;
      return item;
    }));
    if (focus) {
      const [first, second] = list.querySelectorAll(`[data-name="${focus}"] button`);
      const wanted = up ? first : second;
      (wanted.disabled ? (up ? second : first) : wanted).focus();
    }
  };
  draw();
  return list;
}
function typed(question) {
  const long = question.type === "open";
  const input = element(long ? "textarea" : "input", { className: "input", id: "typed", value: question.answer[0] ?? "", maxLength: 4000, autocomplete: "off" });
  if (long) input.rows = 5;
  if (question.type === "number") input.inputMode = "decimal";
  let later = null;
  const store = () => {
    clearTimeout(later);
    if ((question.answer[0] ?? "") !== input.value) note(question, input.value.trim() ? [input.value] : []);
  };
  input.addEventListener("input", () => { clearTimeout(later); later = setTimeout(store, 1200); });
  input.addEventListener("change", store);
  leaving = store;
  return element("div", { className: "field" }, element("label", { htmlFor: "typed", textContent: say("Answer") }), input);
}
let leaving = () => {};
function go(index) {
  leaving();
  leaving = () => {};
  ask(index);
  part(index >= sheet.questions.length ? "end-heading" : "heading").focus();
}
function showOverview() {
  part("overview").replaceChildren(...sheet.questions.map((question, index) => {
    const answered = question.answer.some((value) => value.trim());
    const button = element("button", { type: "button", className: `test__number${answered ? " test__number--done" : ""}`, textContent: String(index + 1) });
    button.setAttribute("aria-label", `${say("Question", index + 1, sheet.questions.length)}${say("Comma")}${say(answered ? "Answered" : "Unanswered")}`);
    if (index === at) button.setAttribute("aria-current", "step");
    button.addEventListener("click", () => go(index));
    return element("li", {}, button);
  }));
}
part("form").addEventListener("submit", (event) => { event.preventDefault(); go(at + 1); });
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
part("language")?.addEventListener("change", async (event) => {
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
  part("start").hidden = true;
  notice("");
  if (sheet.result) {
    root.hidden = true;
    result(sheet.result);
    return;
  }
  for (const entry of journal()) {
    const question = sheet.questions.find((one) => one.id === entry.question);
    if (question) question.answer = entry.answer;
  }
  lastReceipt ??= sheet.questions.map((one) => one.savedAt).filter(Boolean).sort().at(-1) ?? null;
  root.hidden = false;
  document.getElementById("test-title").textContent = sheet.title;
  document.getElementById("test-title").lang = sheet.language;
  if (part("language")) part("language").value = sheet.language;
  const open = sheet.questions.findIndex((one) => !one.answer.some((value) => value.trim()));
  ask(index ?? (open < 0 ? 0 : open));
  showSaved();
  tick();
  send();
}
function result(shown) {
  const body = part("result-body");
  const lines = [];
  if (shown.score !== null) lines.push(element("p", { className: "test__score", textContent: say("Score", Math.round(shown.score * 10) / 10) }));
  if (shown.passed !== null) {
    lines.push(element("p", {}, element("span", { className: `tag ${shown.passed ? "tag--done" : "tag--bad"}`, textContent: shown.passed ? say("Passed") : say("Failed", shown.pass) })));
  }
  if (shown.score === null) lines.push(element("p", { textContent: say("Thanks") }));
  lines.push(element("p", { className: "soft", textContent: `${say(shown.timeOver ? "TimeOver" : "HandedIn", clockTime(shown.handedInAt))} ${say("AnsweredOf", shown.answered, shown.asked)}` }));
  body.replaceChildren(...lines);
  if (shown.questions.length) body.append(element("ol", { className: "test__review" }, ...shown.questions.map(reviewed)));
  part("result").hidden = false;
  part("result").dataset.saraiScore = shown.score ?? "";
  part("result-heading").focus();
}
function reviewed(question) {
  const item = element("li", { lang: sheet.language, dir: "auto" }, element("div", { className: "reading", innerHTML: question.prompt }));
  const line = (label, values) => element("p", {}, element("span", { className: "soft", textContent: `${label} ` }), element("bdi", { innerHTML: values.join(say("Comma")) }));
  item.append(question.given.length ? line(say("YourAnswer"), question.given) : element("p", { className: "soft", textContent: say("NoAnswer") }));
  if (question.most > 0) {
    const right = question.points >= question.most;
    if (!right && question.right.length) item.append(line(say("RightAnswer"), question.right));
    item.append(element("p", {}, element("span", { className: `tag ${right ? "tag--done" : "tag--bad"}`, textContent: say("Points", question.points, question.most) })));
  }
  if (question.feedback) item.append(element("p", { className: "reading", innerHTML: question.feedback }));
  return item;
}

// ---- Beginning. ---------------------------------------------------------------------------------
async function load(method, address) {
  part("trouble").hidden = true;
  try {
    show(await call(method, `${address}?language=${language}`));
    if (!sheet.result) part("heading").focus();
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
if (root.dataset.open) begin();
