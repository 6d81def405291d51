import { byId, icon, make } from './dom.js';
import { hasText, text } from './texts.js';

const STATUS_ICONS = {
  passed: 'check', completed: 'check', failed: 'warning', incomplete: 'clock', browsed: 'clock',
};
const WIDE = matchMedia('(min-width: 64rem)');

/** The table of contents: a panel beside the content, or a drawer over it on a narrow screen. */
export class Contents {
  /** @param {function(string)} choose is told which activity the learner wants */
  constructor(choose) {
    this.panel = byId('contents');
    this.toggle = byId('contents-toggle');
    this.opened = false;
    this.decided = false;
    this.toggle.addEventListener('click', () => {
      this.decided = true;
      this.open(!this.opened);
    });
    byId('contents-close').addEventListener('click', () => this.open(false));
    byId('veil').addEventListener('click', () => this.open(false));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.opened && !WIDE.matches) {
        this.open(false);
      }
    });
    WIDE.addEventListener('change', () => this.open(this.opened && WIDE.matches));
    byId('entries').addEventListener('click', (event) => {
      const entry = event.target.closest('[data-sarai-activity]');
      if (entry && entry.getAttribute('aria-disabled') !== 'true') {
        if (!WIDE.matches) {
          this.open(false);
        }
        choose(entry.dataset.saraiActivity);
      }
    });
    this.open(false);
  }

  /** Shows these activities, in their order, with the one that runs marked. */
  show(activities, current) {
    const shown = JSON.stringify([activities, current]);
    if (shown === this.shown) {
      return;
    }
    this.shown = shown;
    const focused = document.activeElement?.dataset.saraiActivity;
    const lists = [byId('entries')];
    const top = Math.min(...activities.map((activity) => activity.depth));
    lists[0].replaceChildren();
    for (const activity of activities.filter((one) => one.visible)) {
      const depth = Math.min(activity.depth - top, lists.length - 1);
      const entry = this.entry(activity, activity.id === current);
      const below = make('ul');
      entry.append(below);
      lists.length = depth + 1;
      lists[depth].append(entry);
      lists.push(below);
    }
    byId('entries').querySelectorAll('ul:empty').forEach((list) => list.remove());
    if (focused) {
      byId('entries').querySelector(`[data-sarai-activity="${CSS.escape(focused)}"]`)?.focus();
    }
    if (!this.decided && WIDE.matches) {
      this.open(activities.filter((one) => one.launchable && one.visible).length > 1);
    }
  }

  open(wanted) {
    const focusInside = this.panel.contains(document.activeElement);
    this.opened = wanted;
    this.panel.inert = !wanted;
    byId('stage').inert = wanted && !WIDE.matches;
    document.documentElement.dataset.contents = wanted ? 'open' : 'closed';
    this.toggle.setAttribute('aria-expanded', String(wanted));
    if (wanted && !WIDE.matches) {
      (this.panel.querySelector('[aria-current]') ?? byId('contents-close')).focus();
    } else if (focusInside) {
      this.toggle.focus();
    }
  }

  entry(activity, current) {
    const word = hasText(`status.${activity.status}`) ? text(`status.${activity.status}`) : '';
    const status = word && activity.launchable ? `status-${activity.id}` : null;
    const button = make('button', {
      type: 'button',
      class: activity.launchable ? null : 'group',
      dir: 'auto',
      'data-sarai-activity': activity.id,
      'aria-disabled': activity.selectable ? null : 'true',
      'aria-current': current ? 'step' : null,
      'aria-describedby': status,
    }, activity.title);
    const item = make('li', {}, button);
    if (status) {
      item.append(make('span', { id: status, class: `status ${STATUS_ICONS[activity.status] ?? ''}` },
        icon(STATUS_ICONS[activity.status] ?? 'circle'), word));
    }
    return item;
  }
}
