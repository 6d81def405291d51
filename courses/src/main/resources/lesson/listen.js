/*
 * Reads a lesson aloud, screen by screen, with a voice of the device, where nobody's recording is
 * there. Without a voice for the language there is no button: a wrong accent helps nobody.
 */

/** Voices that understand a language when there is none of its own. */
const RELATED = { prs: ['prs', 'fa'], fa: ['fa', 'prs'], ckb: ['ckb'], tg: ['tg'] };
/** Longer texts are cut off by some engines. */
const LONGEST = 180;

/**
 * Puts a button to each screen that has no recording, once there is a voice.
 *
 * @param {Element} article what LessonHtml rendered
 * @param {SpeechSynthesis} speech the device's voices; absent where there are none
 */
export function readAloud(article, speech = globalThis.speechSynthesis) {
  const places = [...article.querySelectorAll('.listen[data-screen]')].filter((place) => !place.querySelector('audio'));
  if (!speech || places.length === 0) {
    return;
  }
  const offer = () => {
    const voice = voiceOf(speech, article.lang);
    if (voice && article.isConnected) {
      places.filter((place) => place.hidden).forEach((place) => button(article, place, voice, speech));
    }
  };
  offer();
  speech.addEventListener?.('voiceschanged', offer);
}

function voiceOf(speech, language) {
  const wanted = RELATED[language] ?? [language];
  const voices = speech.getVoices();
  return wanted.map((tag) => voices.find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === tag)).find(Boolean);
}

function button(article, place, voice, speech) {
  const say = (word) => article.getAttribute(`data-say-${word}`) ?? '';
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'hear';
  const quiet = () => {
    made.setAttribute('aria-pressed', 'false');
    made.textContent = say('listen');
  };
  quiet();
  made.addEventListener('click', () => {
    const reading = made.getAttribute('aria-pressed') === 'true';
    speech.cancel();
    article.querySelectorAll('.hear[aria-pressed="true"]').forEach((other) => {
      other.setAttribute('aria-pressed', 'false');
      other.textContent = say('listen');
    });
    if (reading) {
      return;
    }
    made.setAttribute('aria-pressed', 'true');
    made.textContent = say('quiet');
    const parts = sentences(screen(article, place));
    parts.forEach((text, index) => {
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      spoken.rate = 0.9;
      if (index === parts.length - 1) {
        spoken.onend = quiet;
      }
      spoken.onerror = quiet;
      speech.speak(spoken);
    });
  });
  place.replaceChildren(made);
  place.hidden = false;
}

/** What stands on a screen: the heading, and everything up to the next one; pictures by their words. */
function screen(article, place) {
  const heading = place.previousElementSibling;
  const blocks = [heading];
  for (let next = place.nextElementSibling; next && !next.matches('h2'); next = next.nextElementSibling) {
    blocks.push(next);
  }
  return blocks.map(words).filter(Boolean);
}

function words(block) {
  const copy = block.cloneNode(true);
  copy.querySelectorAll('[hidden], button, audio, video, .size, .answer').forEach((part) => part.remove());
  copy.querySelectorAll('img[alt]').forEach((picture) => picture.replaceWith(` ${picture.alt}. `));
  copy.querySelectorAll('p, li, td, th, label, summary, h3').forEach((part) => part.append('. '));
  return copy.textContent.replace(/\s+/g, ' ').replace(/([.!?؟।۔:])(\s*\.)+/g, '$1').trim();
}

function sentences(texts) {
  return texts.flatMap((text) => text.split(/(?<=[.!?؟।۔])\s+/).flatMap(short)).filter(Boolean);
}

function short(sentence) {
  const parts = [];
  let rest = sentence;
  while (rest.length > LONGEST) {
    const cut = rest.lastIndexOf(' ', LONGEST);
    parts.push(rest.slice(0, cut > 0 ? cut : LONGEST));
    rest = rest.slice(cut > 0 ? cut + 1 : LONGEST);
  }
  return [...parts, rest];
}
