import { ERRORS_2004 } from './types2004.js';
import { ARRAYS_2004, CHILDREN_2004, element2004, isKnown2004 } from './elements2004.js';

const MOST_ENTRIES_2004 = 2500;
const MOST_INDEXES_2004 = 2;
const REQUEST_VALID_2004 = 'adl.nav.request_valid.';
const TARGET_2004 = /^adl\.nav\.request_valid\.(choice|jump)\.\{target=[^{} \t\n\v\f\r]+}$/;
const KEYWORD_2004 = /(^|\.)(_version|_children|_count)$/;

/** An element's name taken apart: its pattern with n and m, and where its indexes point. */
class Path2004 {
  constructor(element) {
    this.element = element;
    this.indexes = [];
    this.malformed = false;
    const parts = element.split('.');
    this.pattern = parts.map((part, i) => {
      if (i > 0 && /^[0-9]+$/.test(part)) {
        // A name of very many numbers would otherwise copy itself very many times.
        this.malformed ||= /^0./.test(part) || this.indexes.length === MOST_INDEXES_2004;
        if (!this.malformed) {
          this.indexes.push({ array: parts.slice(0, i).join('.'), at: Number(part) });
        }
        return this.indexes.length > 1 ? 'm' : 'n';
      }
      this.malformed ||= /^($|-|[nm]$)/.test(part);
      return part;
    }).join('.');
  }

  /** The entry of the outer collection. */
  get entry() {
    return `${this.indexes[0].array}.${this.indexes[0].at}`;
  }

  /** The innermost collection. */
  get array() {
    return this.indexes.at(-1).array;
  }

  /** The position in the innermost collection. */
  get at() {
    return this.indexes.at(-1).at;
  }

  /** The length of the innermost collection. */
  count(values) {
    return Number(values.get(`${this.array}._count`) ?? 0);
  }

  /** Whether all indexes point to what is there (more = 0), or to that and the next (more = 1). */
  reaches(values, more) {
    return this.indexes.every(
      ({ array, at }) => at < Number(values.get(`${array}._count`) ?? 0) + more);
  }
}

/**
 * The elements of one launch of SCORM 2004: their values and the standard's refusals. The server
 * decides by the same rules, and by the same order of faults where a call has several: no name; an
 * unknown element, bare containers among them; read-only or write-only; an index beyond the
 * collection; a missing dependency; the type, the range, the length; what is there twice.
 */
export class DataModel2004 {
  /**
   * @param {Object<string, string>} elements what the server knows, by element
   * @param {{readable: string[], writable: string[]}} rights the shared stores that the activity
   *   may read and write, by identifier
   */
  constructor(elements, rights) {
    this.values = new Map(Object.entries(elements));
    this.rights = rights;
  }

  /** @returns {{value: string, error: number}} */
  read(element) {
    const value = this.found(element);
    return typeof value === 'number' ? { value: '', error: value } : { value, error: 0 };
  }

  /** The value, or the number of the error. */
  found(element) {
    if (element === '') {
      return ERRORS_2004.GET_FAILED;
    }
    if (TARGET_2004.test(element)) {
      return this.values.get(element) ?? 'unknown';
    }
    const path = new Path2004(element);
    if (path.malformed) {
      return ERRORS_2004.UNDEFINED;
    }
    if (KEYWORD_2004.test(element)) {
      return this.keyword(path);
    }
    const known = element2004(path.pattern);
    if (!known) {
      return ERRORS_2004.UNDEFINED;
    }
    if (!known.read) {
      return ERRORS_2004.WRITE_ONLY;
    }
    if (!path.reaches(this.values, 0)) {
      return ERRORS_2004.GET_FAILED;
    }
    if (path.pattern === 'adl.data.n.store' && !this.mayUse('readable', path)) {
      return ERRORS_2004.WRITE_ONLY;
    }
    return this.valueOf(element) ?? known.initially ?? ERRORS_2004.NOT_INITIALIZED;
  }

  keyword(path) {
    const dot = path.pattern.lastIndexOf('.');
    const group = path.pattern.slice(0, Math.max(0, dot));
    if (!isKnown2004(group)) {
      return ERRORS_2004.UNDEFINED;
    }
    const answer = {
      _children: () => CHILDREN_2004.get(group),
      _count: () => (ARRAYS_2004.includes(group) ? this.values.get(path.element) ?? '0' : undefined),
      _version: () => (group === 'cmi' ? '1.0' : undefined),
    }[path.pattern.slice(dot + 1)]();
    return answer !== undefined && path.reaches(this.values, 0) ? answer : ERRORS_2004.GET_FAILED;
  }

  /* Where there is a threshold, it decides and not the content (RTE 4.2.4.1, 4.2.22.1). */
  valueOf(element) {
    if (element === 'cmi.completion_status' && this.values.has('cmi.completion_threshold')) {
      return this.decided('cmi.progress_measure', 'cmi.completion_threshold',
        'completed', 'incomplete');
    }
    if (element === 'cmi.success_status' && this.values.has('cmi.scaled_passing_score')) {
      return this.decided('cmi.score.scaled', 'cmi.scaled_passing_score', 'passed', 'failed');
    }
    return this.values.get(element);
  }

  decided(measure, threshold, reached, missed) {
    if (!this.values.has(measure)) {
      return 'unknown';
    }
    return Number(this.values.get(measure)) >= Number(this.values.get(threshold))
      ? reached : missed;
  }

  /** @returns {number} the standard's error for this value, 0 if it may be kept */
  check(element, value) {
    if (element === '') {
      return ERRORS_2004.SET_FAILED;
    }
    if (TARGET_2004.test(element)) {
      return ERRORS_2004.READ_ONLY;
    }
    const path = new Path2004(element);
    if (path.malformed) {
      return ERRORS_2004.UNDEFINED;
    }
    if (KEYWORD_2004.test(element)) {
      const group = path.pattern.slice(0, Math.max(0, path.pattern.lastIndexOf('.')));
      return isKnown2004(group) ? ERRORS_2004.READ_ONLY : ERRORS_2004.UNDEFINED;
    }
    const known = element2004(path.pattern);
    return known ? this.checkKnown(path, known, value) : ERRORS_2004.UNDEFINED;
  }

  checkKnown(path, known, value) {
    if (!known.rule) {
      return ERRORS_2004.READ_ONLY;
    }
    if (!path.reaches(this.values, 1) || path.indexes.some(({ at }) => at >= MOST_ENTRIES_2004)) {
      return ERRORS_2004.SET_FAILED;
    }
    if (path.pattern === 'adl.data.n.store') {
      if (!path.reaches(this.values, 0)) {
        return ERRORS_2004.SET_FAILED;
      }
      if (!this.mayUse('writable', path)) {
        return ERRORS_2004.READ_ONLY;
      }
    }
    if (known.needs && !this.values.has(`${path.entry}.${known.needs}`)) {
      return ERRORS_2004.DEPENDENCY;
    }
    return known.rule(value, this.values, path);
  }

  /** Keeps a value that has been checked. */
  keep(element, value) {
    for (const { array, at } of new Path2004(element).indexes) {
      if (at === Number(this.values.get(`${array}._count`) ?? 0)) {
        this.values.set(`${array}._count`, String(at + 1));
      }
    }
    this.values.set(element, value);
  }

  /** What the server says about requests to navigate; null when it cannot be asked. */
  keepRequests(answers) {
    for (const element of [...this.values.keys()]) {
      if (element.startsWith(REQUEST_VALID_2004)) {
        this.values.delete(element);
      }
    }
    Object.entries(answers ?? {}).forEach(([element, value]) => this.values.set(element, value));
  }

  mayUse(right, path) {
    return this.rights[right].includes(this.values.get(`${path.entry}.id`) ?? '');
  }
}
