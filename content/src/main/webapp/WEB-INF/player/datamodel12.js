/*
 * The data model of SCORM 1.2 as a table: who may read and write an element, and what it may hold.
 * "n" stands for an index.
 */
const CHILDREN_12 = {
  'cmi':
    'core,suspend_data,launch_data,comments,comments_from_lms,objectives,student_data,'
    + 'student_preference,interactions',
  'cmi.core':
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,'
    + 'lesson_mode,exit,session_time',
  'cmi.core.score': 'raw,min,max',
  'cmi.objectives': 'id,score,status',
  'cmi.objectives.n.score': 'raw,min,max',
  'cmi.student_data': 'mastery_score,max_time_allowed,time_limit_action',
  'cmi.student_preference': 'audio,language,speed,text',
  'cmi.interactions':
    'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};

const ARRAYS_12 = [
  'cmi.objectives',
  'cmi.interactions',
  'cmi.interactions.n.objectives',
  'cmi.interactions.n.correct_responses',
];

const pattern12 = (expression) => (value) => expression.test(value);
const words12 = (...allowed) => (value) => allowed.includes(value);
const DECIMAL_12 = /^-?\d{1,9}(\.\d{1,9})?$/;
const short12 = pattern12(/^[\s\S]{0,255}$/);
const long12 = pattern12(/^[\s\S]{0,4096}$/);
const identifier12 = pattern12(/^[^\s\u0000-\u001f\u007f-\u009f]{1,255}$/);
const decimal12 = pattern12(DECIMAL_12);
const time12 = pattern12(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const timespan12 = pattern12(/^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/);
const score12 = (value) =>
  value === '' || (DECIMAL_12.test(value) && Number(value) >= 0 && Number(value) <= 100);
const integer12 = (least, most) => (value) =>
  /^[+-]?\d{1,5}$/.test(value) && Number(value) >= least && Number(value) <= most;
const status12 = words12('passed', 'completed', 'failed', 'incomplete', 'browsed');
const objectiveStatus12 = (value) => value === 'not attempted' || status12(value);
const interaction12 = words12(
  'true-false', 'choice', 'fill-in', 'matching', 'performance', 'likert', 'sequencing', 'numeric');
const result12 = (value) =>
  ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || DECIMAL_12.test(value);

/* [may be read, what may be written (absent: nothing), value when the server names none] */
const ELEMENTS_12 = {
  'cmi._version': [true, null, '3.4'],
  'cmi.core.student_id': [true, null, ''],
  'cmi.core.student_name': [true, null, ''],
  'cmi.core.lesson_location': [true, short12, ''],
  'cmi.core.credit': [true, null, 'credit'],
  'cmi.core.lesson_status': [true, status12, 'not attempted'],
  'cmi.core.entry': [true, null, ''],
  'cmi.core.score.raw': [true, score12, ''],
  'cmi.core.score.min': [true, score12, ''],
  'cmi.core.score.max': [true, score12, ''],
  'cmi.core.total_time': [true, null, '0000:00:00.00'],
  'cmi.core.lesson_mode': [true, null, 'normal'],
  'cmi.core.exit': [false, words12('time-out', 'suspend', 'logout', '')],
  'cmi.core.session_time': [false, timespan12],
  'cmi.suspend_data': [true, long12, ''],
  'cmi.launch_data': [true, null, ''],
  'cmi.comments': [true, long12, ''],
  'cmi.comments_from_lms': [true, null, ''],
  'cmi.objectives.n.id': [true, identifier12, ''],
  'cmi.objectives.n.score.raw': [true, score12, ''],
  'cmi.objectives.n.score.min': [true, score12, ''],
  'cmi.objectives.n.score.max': [true, score12, ''],
  'cmi.objectives.n.status': [true, objectiveStatus12, 'not attempted'],
  'cmi.student_data.mastery_score': [true, null, ''],
  'cmi.student_data.max_time_allowed': [true, null, ''],
  'cmi.student_data.time_limit_action': [true, null, ''],
  'cmi.student_preference.audio': [true, integer12(-1, 100), '0'],
  'cmi.student_preference.language': [true, short12, ''],
  'cmi.student_preference.speed': [true, integer12(-100, 100), '0'],
  'cmi.student_preference.text': [true, integer12(-1, 1), '0'],
  'cmi.interactions.n.id': [false, identifier12],
  'cmi.interactions.n.objectives.n.id': [false, identifier12],
  'cmi.interactions.n.time': [false, time12],
  'cmi.interactions.n.type': [false, interaction12],
  'cmi.interactions.n.correct_responses.n.pattern': [false, short12],
  'cmi.interactions.n.weighting': [false, decimal12],
  'cmi.interactions.n.student_response': [false, short12],
  'cmi.interactions.n.result': [false, result12],
  'cmi.interactions.n.latency': [false, timespan12],
};

const INDEX_12 = /\.(0|[1-9]\d{0,5})(?=\.|$)/g;
/* The name with n for each index; nothing for a name that has a bare n, which is no index. */
const shape12 = (element) => (/\.n(\.|$)/.test(element) ? '' : element.replace(INDEX_12, '.n'));
const known12 = (shape) => shape in ELEMENTS_12 || shape in CHILDREN_12 || ARRAYS_12.includes(shape);
const unknown12 = (element) => (
  /^$|\.(\.|n?$|n\.|\d+(\.|$))/.test(element.replace(INDEX_12, '')) ? 201 : 401);

/** The elements of one launch: values, lengths of arrays, and the standard's refusals. */
export class DataModel12 {
  /** @param {Object<string, string>} elements what the server knows, by element */
  constructor(elements) {
    this.values = new Map();
    this.counts = new Map();
    for (const [element, value] of Object.entries(elements)) {
      this.keep(element, value);
    }
  }

  /** @returns {{value: string, error: number}} */
  read(element) {
    const shape = shape12(element);
    const keyword = /^(.*)\.(_children|_count)$/.exec(shape);
    if (keyword) {
      return this.readKeyword(element, keyword[1], keyword[2]);
    }
    const rule = ELEMENTS_12[shape];
    const error = !rule ? unknown12(element) : !rule[0] ? 404 : this.gap(element, 0) ? 201 : 0;
    return { value: error ? '' : this.values.get(element) ?? rule[2], error };
  }

  /** @returns {number} the standard's error for this value, 0 if it may be kept */
  check(element, value) {
    const shape = shape12(element);
    const keyword = /^(.*)\.(_children|_count)$/.exec(shape);
    if (keyword || shape === 'cmi._version') {
      return !keyword || known12(keyword[1]) ? 402 : unknown12(element);
    }
    const rule = ELEMENTS_12[shape];
    if (!rule) {
      return unknown12(element);
    }
    if (!rule[1]) {
      return 403;
    }
    return this.gap(element, 1) ? 201 : rule[1](value) ? 0 : 405;
  }

  /** Keeps a value that has been checked, or that the server sent. */
  keep(element, value) {
    if (element.endsWith('._count')) {
      this.counts.set(element.slice(0, -7), Number(value));
    } else if (!element.endsWith('._children')) {
      this.values.set(element, String(value));
    }
    for (const { array, index } of this.indexes(element)) {
      this.counts.set(array, Math.max(this.count(array), index + 1));
    }
  }

  count(array) {
    return this.counts.get(array) ?? 0;
  }

  readKeyword(element, parent, keyword) {
    const list = keyword === '_children' ? CHILDREN_12[parent]
      : ARRAYS_12.includes(parent) ? String(this.count(element.slice(0, -7))) : undefined;
    const error = list === undefined
      ? (known12(parent) ? (keyword === '_children' ? 202 : 203) : unknown12(element))
      : this.gap(element, 0) ? 201 : 0;
    return { value: error ? '' : list, error };
  }

  /** Whether an index lies beyond what exists (more = 0) or beyond the next one (more = 1). */
  gap(element, more) {
    return this.indexes(element).some(({ array, index }) => index >= this.count(array) + more);
  }

  indexes(element) {
    return [...element.matchAll(INDEX_12)].map((match) => (
      { array: element.slice(0, match.index), index: Number(match[1]) }));
  }
}
