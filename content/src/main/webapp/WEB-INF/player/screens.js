import { byId, icon, make } from './dom.js';
import { counted, hasText, moment, numeral, text } from './texts.js';

/** Shows a message in place of a SCO: a sign, a heading, sentences and at most two ways on. */
function screen(sign, heading, sentences, ...ways) {
  const title = make('h2', { tabindex: '-1', dir: 'auto' }, heading);
  byId('notice').replaceChildren(
    make('div', { class: `sign ${sign}` }, icon(sign)),
    title,
    ...sentences.filter(Boolean).map((sentence) => make('p', { dir: 'auto' }, sentence)),
    make('p', { class: 'ways' }, ...ways.filter(Boolean)));
  byId('notice').hidden = false;
  title.focus();
}

function wayBack(exitUrl, primary) {
  return exitUrl
    ? make('a', { href: exitUrl, class: primary ? 'way primary' : 'way' }, text('way.back')) : null;
}

function wayOn(words, action) {
  const button = make('button', { type: 'button', class: 'way primary' }, words);
  button.addEventListener('click', action, { once: true });
  return button;
}

/** Before a SCO runs or between two: where to begin or go on. */
export function showOverview(launch, next, begin) {
  const started = launch.activities.some(
    (one) => one.launchable && hasText(`status.${one.status}`) && one.status !== 'not attempted');
  screen('arch', launch.course.title,
    [text(next ? (started ? 'overview.between' : 'overview.begin') : 'overview.choose')],
    next ? wayOn(text(started ? 'way.next' : 'way.start', { title: next.title }), begin) : null,
    wayBack(launch.exitUrl, !next));
}

/** The play is over: how it ended, and what of it is saved. */
export function showEnded(launch, score, saving) {
  const status = outcome(launch.result) ?? overall(launch.activities);
  const points = launch.result?.score ?? score;
  const good = status === 'completed' || status === 'passed';
  screen(good ? 'check' : 'arch',
    text(hasText(`ended.${status}`) ? `ended.${status}` : 'ended.incomplete'),
    [
      launch.course.title,
      isPassedButUnfinished(launch.result) ? text('ended.unfinished') : '',
      points === null || points === undefined || points === ''
        ? '' : text('ended.score', { score: numeral(Number(points)) }),
      saving.waiting ? counted('ended.waiting', saving.waiting)
        : saving.savedAt ? text('saved.saved', { time: moment(saving.savedAt) }) : '',
    ],
    wayBack(launch.exitUrl, true));
}

/** Something keeps the play from going on; kind names the sentences. */
export function showObstacle(kind, exitUrl, again, renewUrl) {
  screen(kind === 'offline' ? 'offline' : 'warning', text(`obstacle.${kind}.title`),
    [text(`obstacle.${kind}.text`)],
    again ? wayOn(text('way.again'), again) : wayIn(renewUrl), wayBack(exitUrl, !again && !renewUrl));
}

/** Signing in again, in a window of its own. */
function wayIn(renewUrl) {
  return renewUrl
    ? make('a', { href: renewUrl, target: '_blank', class: 'way primary' }, text('way.signIn')) : null;
}

/** The learner leaves while values still wait for a line. */
export function showWaiting(exitUrl, waiting) {
  screen('offline', text('obstacle.leaving.title'), [counted('ended.waiting', waiting)],
    wayBack(exitUrl, true));
}

/** What the learner asked for cannot be; why, and a way on. */
export function showRefusal(refused, next, begin, exitUrl) {
  screen('warning', text('refused.title'), [text(`refused.${refused}`)],
    next ? wayOn(text('way.next', { title: next.title }), begin) : null, wayBack(exitUrl, !next));
}

/** Something that the learner must know while the SCO goes on playing; key names the sentence. */
export function showBanner(key, exitUrl, renewUrl) {
  byId('banner').replaceChildren(icon('warning'), make('span', {}, text(key)),
    ...[wayIn(renewUrl), wayBack(exitUrl, false)].filter(Boolean));
  byId('banner').hidden = false;
}

/** The learner need not know it any longer. */
export function hideBanner() {
  byId('banner').hidden = true;
}

function outcome(result) {
  if (isPassedButUnfinished(result)) {
    return 'incomplete';
  }
  return ['passed', 'failed'].includes(result?.success) ? result.success : result?.status;
}

/** Success and completion are two things in SCORM 2004; a course is over with both. */
function isPassedButUnfinished(result) {
  return result?.success === 'passed' && result.completion === 'incomplete';
}

/** What the activities say together, when the server says nothing of the whole. */
function overall(activities) {
  const states = activities.filter((one) => one.launchable).map((one) => one.status);
  if (states.includes('failed')) {
    return 'failed';
  }
  return states.length && states.every((one) => one === 'passed' || one === 'completed')
    ? 'completed' : 'incomplete';
}
