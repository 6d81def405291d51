/*
 * What a learner tells the author, at the end of a lesson: a closed section, there only when a
 * platform hears it. It goes the way of everything else that SCORM tells, also without a line.
 */

/** So long that one comment leaves room for others where all of them share 4,096 characters. */
const LONGEST = 1000;

/** Headings that a place can be named by; with more, choosing takes longer than telling. */
const MOST_PLACES = 60;

/**
 * Prepares the section.
 *
 * @param {Element} section empty and hidden
 * @param {Object} platform the line to the platform
 * @param {function(): string} here the block where the learner is
 * @return {{say: function(Element)}} puts the section's words into the language of an article
 */
export function remarks(section, platform, here) {
  const part = (name, id) => Object.assign(document.createElement(name), id ? { id } : {});
  const summary = part('summary');
  const hint = part('p', 'remark-hint');
  const placeLabel = part('label');
  const place = part('select', 'remark-place');
  const textLabel = part('label');
  const text = part('textarea', 'remark-text');
  const send = part('button');
  const told = part('p', 'remark-told');
  let article = null;
  let at = '';

  const say = (word) => article.getAttribute(`data-say-${word}`) ?? '';

  placeLabel.htmlFor = place.id;
  textLabel.htmlFor = text.id;
  text.maxLength = LONGEST;
  text.rows = 4;
  text.setAttribute('aria-describedby', hint.id);
  send.type = 'button';
  told.setAttribute('role', 'status');
  section.append(summary, hint, placeLabel, place, textLabel, text, send, told);

  /** Where the learner was before they came to this section, and the lesson's headings. */
  function offerPlaces() {
    const chosen = place.selectedIndex > 0 ? place.value : '';
    const headings = [...article.querySelectorAll('h2[data-block], h3[data-block]')];
    const options = [new Option(say('remark-here'), '')].concat(
      headings.slice(0, MOST_PLACES).map((one) => new Option(one.textContent, one.dataset.block)));
    place.replaceChildren(...options);
    place.value = chosen;
  }

  function tell(word) {
    told.textContent = word ? say(word) : '';
  }

  section.addEventListener('toggle', () => {
    if (section.open) {
      at = here();
    }
  });
  text.addEventListener('input', () => tell(''));
  send.addEventListener('click', () => {
    const words = text.value.trim();
    if (words === '') {
      tell('remark-empty');
      text.focus();
      return;
    }
    if (platform.comment(words, place.value || at || 'lesson', article.lang)) {
      text.value = '';
      tell('remark-noted');
      platform.flush();
    } else {
      tell('remark-refused');
    }
  });

  return {
    say(shown) {
      article = shown;
      section.hidden = !platform.hears();
      section.lang = article.lang;
      summary.textContent = say('remark');
      hint.textContent = say('remark-hint');
      placeLabel.textContent = say('remark-place');
      textLabel.textContent = say('remark-text');
      send.textContent = say('remark-send');
      offerPlaces();
      tell('');
    },
  };
}
