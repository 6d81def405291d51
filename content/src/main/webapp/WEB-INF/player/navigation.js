import { byId, icon, make } from './dom.js';
import { text } from './texts.js';

/* In the order in which they stand; where, and with which sign. */
const NAVIGATION = {
  previous: ['footer', 'back'],
  suspendAll: ['footer', 'pause'],
  exitAll: ['footer', 'flag'],
  continue: ['footer', 'on'],
  exit: ['bar', 'exit'],
};

/** The player's own buttons for moving on, back and away. */
export class NavigationButtons {
  /** @param {function(string)} navigate is told what the learner wants */
  constructor(navigate) {
    this.navigate = navigate;
  }

  /** Shows what is there now; buttons that stay keep the keyboard's focus. */
  show(validity) {
    const wanted = Object.keys(NAVIGATION).filter((name) => (validity[name] ?? 'hidden') !== 'hidden');
    const shown = [...document.querySelectorAll('[data-sarai-nav]')];
    for (const button of shown.filter((one) => !wanted.includes(one.dataset.saraiNav))) {
      button.remove();
    }
    for (const name of wanted) {
      const button = shown.find((one) => one.dataset.saraiNav === name) ?? this.button(name);
      byId(`nav-${NAVIGATION[name][0]}`).append(...(button.isConnected ? [] : [button]));
      button.disabled = validity[name] !== 'enabled';
    }
    this.order();
    byId('nav-footer').hidden = !byId('nav-footer').childElementCount;
  }

  /* One that was hidden may have come back behind its followers. */
  order() {
    const names = Object.keys(NAVIGATION);
    const buttons = [...byId('nav-footer').children];
    const place = (button) => names.indexOf(button.dataset.saraiNav);
    if (buttons.some((one, i) => i > 0 && place(buttons[i - 1]) > place(one))) {
      byId('nav-footer').append(...buttons.sort((one, other) => place(one) - place(other)));
    }
  }

  button(name) {
    const button = make('button', { type: 'button', 'data-sarai-nav': name, class: 'tool' },
      icon(NAVIGATION[name][1]), make('span', {}, text(`nav.${name}`)));
    button.addEventListener('click', () => this.navigate(name));
    return button;
  }
}
