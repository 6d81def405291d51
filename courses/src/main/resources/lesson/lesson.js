/*
 * Makes a lesson answer: choices, stories, facts that expire. No words of its own, they are on the
 * article; no dependencies; used by packages and by previews alike.
 */

/**
 * Brings an article to life.
 *
 * @param {Element} article what LessonHtml rendered
 * @param {Object} answers what was answered, by block: for choices the numbers of the ticked
 *     options and whether they are right, for stories the step and whether it is an end; changed in
 *     place, the same in every language
 * @param {function(string, Object)} changed told after each answer: the block's id and its answer
 * @param {string} today ISO day, for facts
 */
export function enliven(article, answers, changed = () => {}, today = localDay()) {
  article.querySelectorAll('[data-expires]').forEach((fact) => expire(fact, today));
  article.querySelectorAll('.block.choice').forEach((block) => choice(block, answers, changed));
  article.querySelectorAll('.block.scenario').forEach((block) => story(block, answers, changed));
}

/** The blocks of an article that ask for something. */
export function asked(article) {
  return [...article.querySelectorAll('.block.choice, .block.scenario')].map((block) => block.id);
}

/** Whether a block has been answered; for a story: whether an end was reached. */
export function answered(answer) {
  return Boolean(answer && (answer.ticked || answer.end));
}

function localDay() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function say(block, word) {
  return block.closest('article').getAttribute(`data-say-${word}`) ?? '';
}

/** After its last day the number is taken out, not only hidden: nobody copies what is not there. */
function expire(fact, today) {
  if (today > fact.dataset.expires) {
    fact.querySelector('.fact-now')?.remove();
    fact.querySelector('.fact-instead').hidden = false;
    fact.removeAttribute('data-expires');
  }
}

function choice(block, answers, changed) {
  const inputs = [...block.querySelectorAll('.option input')];
  const status = block.querySelector('.answer');

  function show(answer) {
    const result = document.createElement('p');
    const word = document.createElement('strong');
    word.textContent = say(block, answer.right ? 'right' : 'wrong');
    result.className = answer.right ? 'result is-right' : 'result is-wrong';
    result.append(word);
    const said = [...block.querySelectorAll('.said')]
      .filter((text) => answer.ticked.includes(Number(text.dataset.for)))
      .map((text) => {
        const copy = text.cloneNode(true);
        copy.hidden = false;
        return copy;
      });
    status.replaceChildren(result, ...said);
  }

  function check() {
    const ticked = inputs.filter((input) => input.checked).map((input) => Number(input.value));
    if (ticked.length === 0) {
      status.textContent = say(block, 'choose');
      inputs[0]?.focus();
      return;
    }
    const right = inputs.every((input) => input.checked === 'right' in input.dataset);
    const answer = { ticked, right };
    answers[block.id] = answer;
    show(answer);
    changed(block.id, answer);
  }

  block.querySelector('.check').addEventListener('click', check);
  const before = answers[block.id];
  if (before?.ticked) {
    inputs.forEach((input) => { input.checked = before.ticked.includes(Number(input.value)); });
    const right = inputs.every((input) => input.checked === 'right' in input.dataset);
    show({ ticked: before.ticked, right });
  }
}

function story(block, answers, changed) {
  const steps = [...block.querySelectorAll('.step')];
  const again = block.querySelector('.again');
  const find = (name) => steps.find((step) => step.dataset.step === name);

  function show(step) {
    steps.forEach((other) => { other.hidden = other !== step; });
    again.hidden = step === steps[0];
  }

  function go(step) {
    const end = 'end' in step.dataset || Boolean(answers[block.id]?.end);
    answers[block.id] = { step: step.dataset.step, end };
    show(step);
    step.focus({ preventScroll: true });
    step.scrollIntoView({ block: 'nearest' });
    changed(block.id, answers[block.id]);
  }

  block.querySelectorAll('[data-way]').forEach((way) => {
    way.addEventListener('click', (event) => {
      event.preventDefault();
      const next = find(way.dataset.way);
      if (next) {
        go(next);
      }
    });
  });
  again.addEventListener('click', () => go(steps[0]));
  show(find(answers[block.id]?.step) ?? steps[0]);
}
