import { createApi12 } from './api12.js';
import { Commits } from './commits.js';
import { Contents } from './contents.js';
import { byId, icon, make } from './dom.js';
import { showSaving } from './indicator.js';
import { Journal } from './journal.js';
import { showBanner, showEnded, showObstacle, showOverview, showWaiting } from './screens.js';
import { Stage } from './stage.js';
import { speak, spoken, text } from './texts.js';

/* One facade for each standard, whatever its edition, all over the same journal. */
const FACADES = [{ speaks: /^SCORM_1/, name: 'API', create: createApi12 }];
const NAVIGATION = {
  previous: 'footer', suspendAll: 'footer', exitAll: 'footer', continue: 'footer', exit: 'bar',
};
const NAVIGATION_ICONS = {
  previous: 'back', suspendAll: 'pause', exitAll: 'flag', continue: 'on', exit: 'exit',
};
const LOCK_PATIENCE_MS = 2000;
const RETRY_MS = 3000;
const OLDEST_MS = 30 * 24 * 3600 * 1000;

const root = document.documentElement;
const play = location.pathname.split('/')[2];
const stage = new Stage();
let journal;
let commits;
let contents;
let launch = null;
let score = '';
let terminated = true;
let busy = false;
let leavingPage = false;
let begun = false;
let delivered;
let goesHome = false;
let turn = 0;

/** The token comes once, behind the address, and is taken out of it. */
function takeToken() {
  const key = `sarai.token.${play}`;
  const given = /^#t=(.+)$/.exec(location.hash)?.[1];
  if (given) {
    sessionStorage.setItem(key, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(key) ?? '';
}

/** Runs a task alone for a play among all windows; the task hears null if another one has it. */
function alone(name, options, task) {
  return navigator.locks
    ? navigator.locks.request(`sarai.play.${name}`, options, task) : Promise.resolve(task({}));
}

/** Only one window at a time may write a play. @returns {Promise<boolean>} whether it is this one */
function onlyWindow() {
  return new Promise((resolve) => {
    alone(play, { signal: AbortSignal.timeout(LOCK_PATIENCE_MS) }, () => {
      resolve(true);
      return new Promise(() => {}); // Held until the page goes.
    }).catch(() => resolve(false));
  });
}

/** Sends what earlier plays of this browser could not send, each in its own name. */
async function sendLeftBehind() {
  for (const name of Journal.leftBehind(play, localStorage)) {
    await alone(name, { ifAvailable: true }, async (lock) => {
      if (lock) {
        const other = new Journal(name, '', localStorage);
        const sender = new Commits(other, { receipt() {}, changed() {} });
        await sender.now();
        clearTimeout(sender.timer);
        const lost = sender.stopped && sender.stopped !== 'token';
        if (!other.waiting || lost || other.age() > OLDEST_MS) {
          other.forget(); // Sent, or no server will ever take it.
        }
      }
    });
  }
}

async function fetchLaunch() {
  const response = await fetch(`/play/${play}/launch`, {
    headers: { 'X-Sarai-Play': journal.token }, cache: 'no-store', credentials: 'omit' });
  if (response.ok) {
    return response.json();
  }
  throw Object.assign(new Error(), { status: response.status });
}

async function open() {
  await commits.now();
  if (commits.stopped === 'writer' || commits.stopped === 'token') {
    obstacle(commits.stopped);
    return;
  }
  try {
    if (journal.waiting && !commits.stopped) {
      throw Object.assign(new Error(), { status: 0 });
    }
    const opened = await fetchLaunch();
    if (commits.stopped === 'refusedAll') {
      journal.forget();
    }
    commits.stopped = '';
    commits.savedAt = opened.savedAt ?? commits.savedAt;
    journal.resume(opened.seq);
    await speak(spoken(opened.language), opened.direction);
    if (opened.writer === false) {
      launch = opened;
      obstacle('writer');
      return;
    }
    await apply(opened);
  } catch (problem) {
    if (problem.status === 401) {
      obstacle('token');
    } else {
      const retry = setTimeout(open, RETRY_MS);
      showObstacle(problem.status ? 'server' : 'offline', exitUrl(), () => {
        clearTimeout(retry);
        open();
      });
    }
  }
  showSaving(commits.state);
}

/** Shows what the server says is so: contents, navigation, and the SCO, the overview or the end. */
async function apply(state) {
  turn += 1;
  const mine = turn;
  launch = state;
  sessionStorage.setItem(`sarai.exit.${play}`, state.exitUrl);
  root.dataset.saraiPlay = state.state;
  byId('course').textContent = state.course.title;
  contents.show(state.activities, state.current?.activity);
  showNavigation(state.navigation ?? {});
  await stage.clear();
  if (mine !== turn) {
    return; // A later answer has already said what is to be shown.
  }
  if (state.state === 'ended') {
    heading('');
    showEnded(state, score, commits.state);
  } else if (state.current && (delivered === undefined || state.current.launch !== delivered)) {
    deliver(state.current);
  } else if (state.current && launchable().length === 1) {
    delivered = undefined;
    await navigate('exit', false); // The only SCO ended itself, and with it the play.
  } else {
    await begin();
  }
}

function launchable() {
  return launch.activities.filter((one) => one.launchable && one.visible);
}

/** Nothing is delivered: a package with one SCO starts by itself, others ask where to go. */
async function begin() {
  heading('');
  const choices = launchable().filter((one) => one.selectable);
  if (launch.state === 'none' && choices.length === 1 && !begun) {
    begun = true;
    await navigate(choice(choices[0].id));
    return;
  }
  const open = choices.find((one) => !['passed', 'completed'].includes(one.status));
  showOverview(launch, open, () => navigate(choice(open.id)));
}

function deliver(current) {
  const facade = FACADES.find((one) => one.speaks.test(launch.standard));
  if (!facade) {
    showObstacle('standard', launch.exitUrl);
    return;
  }
  // With one SCO only, its title would name the course again, in the package's language.
  heading(launchable().length > 1 ? current.title : '');
  begun = true;
  delivered = current.launch;
  terminated = false;
  const recorder = {
    record(element, value) {
      const kept = !writerLost() && journal.record(element, value);
      commits.full = !kept && !writerLost();
      if (kept && /^cmi(\.core)?\.score\.raw$/.test(element)) {
        score = value;
      }
      commits.soon();
      return kept;
    },
    commit: send,
    finish() {
      terminated = !writerLost() && journal.terminate();
      send();
      return terminated;
    },
  };
  stage.play(current.href, current.title, facade.name,
    facade.create(current.elements, recorder, text));
}

function send() {
  if (leavingPage) {
    commits.leaving();
  } else {
    commits.now();
  }
  showSaving(commits.state);
}

/**
 * The learner asks for something: the SCO goes first, its last words travel with the request.
 * @param {boolean} home whether to leave for the course once the server has it
 */
async function navigate(request, home = request === 'exit') {
  if (busy || commits.stopped) {
    return;
  }
  goesHome = home;
  busy = true;
  root.dataset.busy = 'true';
  commits.held = true;
  await stage.clear();
  const kept = (terminated || journal.terminate()) && journal.navigate(request);
  terminated = true;
  commits.held = false;
  commits.full = !kept;
  await commits.now();
  if (journal.waiting && !commits.stopped) {
    showWaiting(launch.exitUrl, journal.waiting);
  }
}

function receipt(answer, body) {
  if (!launch) {
    return; // A replay before the play is open: the launch will say how things stand.
  }
  if (body.navigation === 'exit' && goesHome) {
    location.assign(launch.exitUrl);
    return;
  }
  if (body.navigation) {
    busy = false;
    delete root.dataset.busy;
  }
  if (busy) {
    return; // What the learner asked since is on its way and decides.
  }
  if ((body.terminate || body.navigation) && answer.state) {
    apply(answer.state);
  } else if (answer.navigation) {
    showNavigation(answer.navigation);
  }
}

/** Every change of what is saved; an obstacle that no waiting will mend is said at once. */
function changed() {
  showSaving(commits.state);
  if (commits.stopped && launch && commits.stopped !== commits.told) {
    commits.told = commits.stopped;
    obstacle(commits.stopped);
  }
}

function obstacle(kind) {
  if (kind === 'writer') {
    stage.clear().then(() => showObstacle(kind, exitUrl()));
  } else if (stage.playing) {
    showBanner(kind, exitUrl());
  } else {
    showObstacle(kind, exitUrl());
  }
}

function showNavigation(navigation) {
  for (const [name, place] of Object.entries(NAVIGATION)) {
    document.querySelector(`[data-sarai-nav="${name}"]`)?.remove();
    const state = navigation[name] ?? 'hidden';
    if (state !== 'hidden') {
      const button = make('button', { type: 'button', 'data-sarai-nav': name, class: 'tool' },
        icon(NAVIGATION_ICONS[name]), make('span', {}, text(`nav.${name}`)));
      button.disabled = state !== 'enabled';
      button.addEventListener('click', () => navigate(name));
      byId(`nav-${place}`).append(button);
    }
  }
  byId('nav-footer').hidden = !byId('nav-footer').childElementCount;
}

function heading(title) {
  byId('title').textContent = title;
  document.title = [title, launch.course.title].filter(Boolean).join(' – ');
}

function writerLost() {
  return commits.stopped === 'writer';
}

function exitUrl() {
  return launch?.exitUrl ?? sessionStorage.getItem(`sarai.exit.${play}`);
}

function choice(activity) {
  return `{target=${activity}}choice`;
}

function listen() {
  addEventListener('online', () => commits.now());
  addEventListener('offline', () => showSaving(commits.state));
  document.addEventListener('visibilitychange', () => commits.now());
  addEventListener('pagehide', () => {
    leavingPage = true;
    commits.leaving();
  });
  addEventListener('pageshow', () => {
    leavingPage = false;
    commits.now();
  });
  const fullscreen = byId('fullscreen');
  fullscreen.hidden = !document.fullscreenEnabled;
  fullscreen.addEventListener('click', () => (
    document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()));
  document.addEventListener('fullscreenchange', () => {
    byId('fullscreen-text').textContent =
      text(document.fullscreenElement ? 'fullscreen.leave' : 'fullscreen.enter');
  });
}

async function start() {
  await speak(spoken(...navigator.languages));
  try {
    const token = takeToken();
    const only = await onlyWindow();
    journal = new Journal(play, token, localStorage);
    commits = new Commits(journal, { receipt, changed });
    if (!journal.token || !only) {
      showObstacle(journal.token ? 'writer' : 'token', exitUrl());
      return;
    }
  } catch {
    showObstacle('storage', null, () => location.reload()); // The browser denies its storage.
    return;
  }
  contents = new Contents((activity) => navigate(choice(activity)));
  listen();
  await sendLeftBehind();
  await open();
}

start();
