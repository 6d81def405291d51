import { createApi12 } from './api12.js';
import { createApi2004 } from './api2004.js';
import { Commits } from './commits.js';
import { Contents } from './contents.js';
import { byId } from './dom.js';
import { showSaving } from './indicator.js';
import { Journal } from './journal.js';
import { NavigationButtons } from './navigation.js';
import { Offline } from './offline.js';
import { hideBanner, showBanner, showEnded, showObstacle, showOverview, showRefusal, showWaiting } from './screens.js';
import { Stage } from './stage.js';
import { speak, spoken, text } from './texts.js';
import { onlyWindow, sendLeftBehind } from './windows.js';

/* One facade for each standard, whatever its edition, all over the same journal. */
const FACADES = [
  { speaks: /^SCORM_1/, name: 'API', create: createApi12 },
  { speaks: /^SCORM_2004/, name: 'API_1484_11', create: createApi2004, sequences: true },
];
const RETRY_MS = 3000;

const root = document.documentElement;
const play = location.pathname.split('/')[2];
const stage = new Stage();
let journal;
let commits;
let contents;
let buttons;
let offline;
let launch = null;
let score = '';
let terminated = true;
let busy = false;
let leavingPage = false;
let begun = false;
let finishing = false;
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
  return sessionStorage.getItem(key) ?? offline.token;
}

/** The learner has signed in again in another window, which leaves the new token here. */
function takeNewToken() {
  const key = `sarai.token.${play}`;
  const renewed = localStorage.getItem(key);
  if (renewed) {
    localStorage.removeItem(key);
    sessionStorage.setItem(key, renewed);
    journal.renew(renewed);
    offline.renew(renewed);
    commits.stopped = '';
    commits.told = '';
    hideBanner();
    if (launch) {
      commits.now();
    } else {
      open();
    }
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
    offline.remember(journal.token, opened);
    await apply(opened);
    offline.offer(journal.token).catch(() => {}); // Without a line there is nothing to offer.
  } catch (problem) {
    if (problem.status === 401) {
      obstacle('token');
    } else if (!problem.status && offline.kept && !launch) {
      await beginWithout();
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

/** There is no line, but everything is here: the play goes on from what this browser keeps. */
async function beginWithout() {
  const state = offline.launch(journal.entries);
  if (!state || !journal.reopen()) {
    showObstacle('offline', exitUrl(), () => location.reload());
    return;
  }
  await speak(spoken(state.language), state.direction);
  offline.say('kept');
  await apply(state);
  commits.soon();
}

/**
 * Shows what the server says is so: contents, navigation, and the SCO, the overview or the end.
 * @param {string} refused why what was asked for last was not done, if so
 */
async function apply(state, refused) {
  turn += 1;
  const mine = turn;
  launch = state;
  hideBanner();
  sessionStorage.setItem(`sarai.exit.${play}`, state.exitUrl);
  root.dataset.saraiPlay = state.state;
  document.documentElement.toggleAttribute('data-sarai-preview', state.preview === true);
  byId('course').textContent = state.course.title;
  contents.show(state.activities, state.current?.activity);
  buttons.show(state.navigation ?? {});
  if (stays(state)) {
    if (refused) {
      showBanner(`refused.${refused}`);
    }
    return;
  }
  await stage.clear();
  if (mine !== turn) {
    return; // A later answer has already said what is to be shown.
  }
  if (state.state === 'ended') {
    heading('');
    showEnded(state, score, commits.state);
  } else if (state.current && (delivered === undefined || state.current.launch !== delivered)) {
    deliver(state.current);
  } else if (state.current && launchable().length === 1 && !facade().sequences) {
    delivered = undefined;
    await navigate('exit', false); // The only SCO ended itself, and with it the play.
  } else {
    await begin(refused);
  }
}

/** Where there is sequencing, content that has ended its session stays until it says otherwise. */
function stays(state) {
  return state.state === 'active' && state.current?.launch === delivered && stage.settled
    && facade().sequences;
}

function facade() {
  return FACADES.find((one) => one.speaks.test(launch.standard)) ?? {};
}

function launchable() {
  return launch.activities.filter((one) => one.launchable && one.visible);
}

/** Nothing is delivered: a package with one SCO starts by itself, others ask where to go. */
async function begin(refused) {
  heading('');
  const choices = launchable().filter((one) => one.selectable);
  const single = (facade().sequences ? launchable() : choices).length === 1;
  if (launch.state === 'none' && single && choices.length && !begun && !refused) {
    begun = true;
    await navigate(choice(choices[0].id));
    return;
  }
  const open = choices.find((one) => !['passed', 'completed'].includes(one.status))
    ?? (choices.length ? undefined : launch.activities.find((one) => one.visible && one.selectable));
  if (refused) {
    showRefusal(refused, open, () => navigate(choice(open.id)), launch.exitUrl);
  } else {
    showOverview(launch, open, () => navigate(choice(open.id)));
  }
}

function deliver(current) {
  const { name, create, sequences } = facade();
  if (!name) {
    showObstacle('standard', launch.exitUrl);
    return;
  }
  // With one SCO only, its title would name the course again, in the package's language.
  heading(launchable().length > 1 ? current.title : '');
  begun = true;
  delivered = current.launch;
  terminated = false;
  const mine = () => delivered === current.launch && stage.playing && !writerLost();
  const recorder = {
    record(element, value) {
      const kept = mine() && journal.record(element, value);
      commits.full = mine() && !kept;
      if (kept && /^cmi(\.core)?\.score\.raw$/.test(element)) {
        score = value;
      }
      commits.soon();
      return kept;
    },
    commit() {
      send();
      return mine();
    },
    finish() {
      if (!mine()) {
        return false; // It has been taken away; a window that it opened may still be there.
      }
      terminated = journal.terminate();
      finishing = terminated && Boolean(sequences);
      send();
      return terminated;
    },
    ask: () => (mine() ? commits.ask() : null),
  };
  // What a package calls an asset finds an API too: not all that is called so is one.
  stage.play(current.href, current.title, name, create(current, recorder, text));
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
  if (finishing) {
    await commits.now(); // What content has asked for with its last words comes first.
    if (busy || !stage.settled) {
      return;
    }
    if (finishing && request !== 'exit') {
      showBanner('obstacle.offline.text', exitUrl());
      return;
    }
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
  offline.settle(body.journal, answer.state);
  if (journal.reopens) {
    return; // It answers what was done before the package was opened again.
  }
  if (!launch) {
    return; // A replay before the play is open: the launch will say how things stand.
  }
  if (body.navigation === 'exit' && goesHome) {
    location.assign(launch.exitUrl);
    return;
  }
  finishing &&= !body.terminate;
  if (body.navigation) {
    busy = false;
    delete root.dataset.busy;
  }
  if (busy) {
    return; // What the learner asked since is on its way and decides.
  }
  if ((body.terminate || body.navigation) && answer.state) {
    apply(answer.state, answer.refused);
  } else if (answer.navigation) {
    launch = { ...launch, navigation: answer.navigation, activities: answer.activities };
    contents.show(launch.activities, launch.current?.activity);
    buttons.show(launch.navigation);
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
    showBanner(`obstacle.${kind}.text`, kind === 'token' ? null : exitUrl(),
      kind === 'token' ? renewUrl() : null);
  } else {
    showObstacle(kind, exitUrl(), null, kind === 'token' ? renewUrl() : null);
  }
}

/** Where the learner signs in again for this play; the lesson stays open meanwhile. */
function renewUrl() {
  const course = exitUrl();
  return course && course.replace(/\/overview$/, `/renew/${play}`);
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
  addEventListener('storage', takeNewToken);
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
  contents = new Contents((activity) => navigate(choice(activity)));
  buttons = new NavigationButtons((request) => navigate(request));
  try {
    offline = new Offline(play, localStorage);
    const token = takeToken();
    const only = await onlyWindow(play);
    journal = new Journal(play, token, localStorage);
    commits = new Commits(journal, { receipt, changed });
    if (!only) {
      showObstacle('writer', exitUrl());
      return;
    }
    if (!journal.token) {
      listen();
      showObstacle('token', exitUrl(), null, renewUrl());
      return;
    }
  } catch {
    showObstacle('storage', null, () => location.reload()); // The browser denies its storage.
    return;
  }
  listen();
  await sendLeftBehind(play, journal.token);
  await open();
}

start();
