/*
 * The page of a lesson inside a package: languages, place, answers and the end, told to the
 * platform by SCORM. Without a platform it works all the same and forgets at the end.
 */
import { answered, asked, enliven } from './lesson.js';
import { readAloud } from './listen.js';
import { remarks } from './remark.js';
import { connect } from './scorm.js';

const languages = document.documentElement.dataset.languages.split(' ');
const bar = document.querySelector('.bar');
const heading = document.querySelector('h1');
const place = document.querySelector('.place');
const notice = document.querySelector('.notice');
const finish = document.querySelector('.primary');
const platform = connect();
const state = { language: languages[0], block: '', ended: false, answers: {} };
const pages = new Map();
const remark = remarks(document.querySelector('.remark'), platform, here);
let switching = 0;
let waiting = 0;

/* version | language | block at the top | end reached | block:ticked or block:step(! at an end) */
function pack() {
  const answers = Object.entries(state.answers).map(([block, answer]) =>
    block + ':' + (answer.ticked ? answer.ticked.join('.') : answer.step + (answer.end ? '!' : '')));
  return ['1', state.language, state.block, state.ended ? '1' : '', answers.join(';')].join('|');
}

function unpack(data) {
  const [version, language, block, ended, answers] = data.split('|');
  if (version !== '1') {
    return;
  }
  state.language = languages.includes(language) ? language : state.language;
  state.block = block ?? '';
  state.ended = ended === '1';
  (answers ?? '').split(';').filter(Boolean).forEach((pair) => {
    const [id, value] = pair.split(':');
    if (/^\d+(\.\d+)*$/.test(value)) {
      state.answers[id] = { ticked: value.split('.').map(Number) };
    } else if (value) {
      state.answers[id] = { step: value.replace(/!$/, ''), end: value.endsWith('!') };
    }
  });
}

function supported(tag) {
  const exact = String(tag ?? '');
  return languages.find((one) => one === exact) ?? languages.find((one) => one === exact.split('-')[0]);
}

function firstLanguage() {
  const wishes = [platform.language(), new URLSearchParams(location.search).get('lang'),
    ...(navigator.languages ?? [])];
  return wishes.map(supported).find(Boolean) ?? languages[0];
}

const article = () => place.querySelector('article');

/** What is still open: the blocks without an answer. */
function open() {
  return article() ? asked(article()).filter((id) => !answered(state.answers[id])) : [];
}

function isComplete() {
  return state.ended && article() !== null && open().length === 0;
}

function save() {
  clearTimeout(waiting);
  platform.save(state.block, pack(), isComplete());
}

/** Reading on is saved when it pauses: a line of 2G is for other things. */
function saveSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(save, 2000);
}

function tellEnd() {
  const left = open();
  notice.replaceChildren();
  if (!state.ended) {
    return;
  }
  const say = (word) => article().getAttribute(`data-say-${word}`);
  if (left.length === 0) {
    notice.textContent = say('done');
    return;
  }
  const link = document.createElement('a');
  link.href = '#' + left[0];
  link.textContent = say('open');
  notice.append(link);
}

function changed(id, answer) {
  if (answer.ticked) {
    platform.interaction(id, answer.ticked, answer.right);
  }
  tellEnd();
  save();
}

async function page(language) {
  if (!pages.has(language)) {
    const answer = await fetch(`lesson.${language}.html`);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
    pages.set(language, { article: read.querySelector('article'), finish: read.querySelector('main').dataset.finish });
  }
  return pages.get(language);
}

/** The block at the top of what is seen, and how far it is from there. */
function top() {
  const edge = bar.getBoundingClientRect().bottom;
  const blocks = [...place.querySelectorAll('[data-block]')];
  return blocks.find((block) => block.getBoundingClientRect().bottom > edge + 1);
}

/** The block where the learner is. */
function here() {
  return top()?.dataset.block ?? state.block;
}

function show(language, loaded) {
  const before = article() ? top() : null;
  const kept = before?.dataset.block ?? state.block;
  const distance = before ? before.getBoundingClientRect().top : null;
  state.language = language;
  document.documentElement.lang = language;
  document.documentElement.dir = loaded.article.dir;
  document.title = loaded.article.dataset.title;
  heading.textContent = loaded.article.dataset.title;
  finish.textContent = loaded.finish;
  place.replaceChildren(document.importNode(loaded.article, true));
  globalThis.speechSynthesis?.cancel();
  enliven(article(), state.answers, changed);
  readAloud(article());
  bar.querySelectorAll('button').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.lang === language));
  });
  const target = kept ? place.querySelector(`[data-block="${CSS.escape(kept)}"]`) : null;
  if (target && distance !== null) {
    window.scrollBy(0, target.getBoundingClientRect().top - distance);
  } else if (target && target !== place.querySelector('[data-block]')) {
    target.scrollIntoView();
  }
  remark.say(article());
  tellEnd();
}

async function change(language, said) {
  const mine = ++switching;
  try {
    const loaded = await page(language);
    if (mine === switching) {
      show(language, loaded);
      platform.prefer(language);
      save();
      if (said && notice.textContent === '') {
        notice.textContent = article().getAttribute('data-say-switched');
      }
    }
  } catch (offline) {
    notice.textContent = article()?.getAttribute('data-say-nolanguage') ?? String(offline.message);
  }
}

function watch() {
  let asleep = false;
  addEventListener('scroll', () => {
    if (!asleep) {
      asleep = true;
      setTimeout(() => {
        asleep = false;
        const block = top()?.dataset.block;
        if (block && block !== state.block) {
          state.block = block;
          saveSoon();
        }
      }, 250);
    }
  }, { passive: true });
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      end();
    }
  }).observe(finish);
  finish.addEventListener('click', () => {
    end();
    tellEnd();
    notice.querySelector('a')?.focus();
    save();
  });
  addEventListener('pagehide', () => {
    globalThis.speechSynthesis?.cancel();
    clearTimeout(waiting);
    platform.close(state.block, pack(), isComplete());
  });
}

function end() {
  if (!state.ended && article()) {
    state.ended = true;
    tellEnd();
    save();
  }
}

async function begin() {
  platform.open();
  state.language = firstLanguage();
  unpack(platform.suspended());
  bar.querySelectorAll('button').forEach((button) => {
    button.addEventListener('click', () => change(button.lang, true));
  });
  await change(state.language);
  if (!article() && state.language !== languages[0]) {
    await change(languages[0]);
  }
  watch();
}

begin();
