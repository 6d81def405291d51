import { ERRORS_2004, HUGE_2004, LONG_2004, SHORT_2004, either2004, identifier2004, interval2004, language2004, localized2004, matching2004, real2004, realWithin2004, text2004, time2004, words2004 } from './types2004.js';
import { INTERACTIONS_2004, correctResponse2004, learnerResponse2004 } from './answers2004.js';

/*
 * The elements of SCORM 2004 4th Edition (RTE 4.2 and 4.3, SN 5.6) as a table. "n" and "m" stand
 * for indexes. An element: {read, rule (absent: read-only), initially (absent: error 403 before
 * anything is set), needs (what the entry of the outer collection must have before)}. A rule tells
 * the error of a value; its further arguments are the values so far and the element's path.
 */
const LIST_2004 = new Map();

const readOnly2004 = (name, initially) => LIST_2004.set(name, { read: true, initially });
const writeOnly2004 = (name, rule) => LIST_2004.set(name, { read: false, rule });
const both2004 = (name, rule, initially, needs) => (
  LIST_2004.set(name, { read: true, rule, initially, needs }));

/* The values of the other entries of the innermost collection. */
const others2004 = (values, path, name) => {
  const found = [];
  for (let i = 0; i < path.count(values); i++) {
    if (i !== path.at && values.has(`${path.array}.${i}.${name}`)) {
      found.push(values.get(`${path.array}.${i}.${name}`));
    }
  }
  return found;
};
const unique2004 = (value, values, path) => (
  others2004(values, path, 'id').includes(value) ? ERRORS_2004.SET_FAILED : ERRORS_2004.NONE);
const typeOf2004 = (values, path) => values.get(`${path.entry}.type`);
const longName2004 = identifier2004(LONG_2004);

/* Comments (RTE 4.2.2, 4.2.3). */
both2004('cmi.comments_from_learner.n.comment', localized2004(LONG_2004));
both2004('cmi.comments_from_learner.n.location', text2004(SHORT_2004));
both2004('cmi.comments_from_learner.n.timestamp', time2004);
readOnly2004('cmi.comments_from_lms.n.comment');
readOnly2004('cmi.comments_from_lms.n.location');
readOnly2004('cmi.comments_from_lms.n.timestamp');

/* The session (RTE 4.2.6 to 4.2.8, 4.2.10, 4.2.14 to 4.2.16, 4.2.21, 4.2.23 to 4.2.25). */
readOnly2004('cmi.credit', 'credit');
readOnly2004('cmi.entry', '');
writeOnly2004('cmi.exit', words2004('time-out', 'suspend', 'logout', 'normal', ''));
readOnly2004('cmi.launch_data');
both2004('cmi.location', text2004(1000));
readOnly2004('cmi.max_time_allowed');
readOnly2004('cmi.mode', 'normal');
writeOnly2004('cmi.session_time', interval2004);
both2004('cmi.suspend_data', text2004(HUGE_2004));
readOnly2004('cmi.time_limit_action', 'continue,no message');
readOnly2004('cmi.total_time', 'PT0S');

/* The learner (RTE 4.2.11 to 4.2.13). */
readOnly2004('cmi.learner_id');
readOnly2004('cmi.learner_name');
both2004('cmi.learner_preference.audio_level', realWithin2004(0, Infinity), '1');
both2004('cmi.learner_preference.language', language2004, '');
both2004('cmi.learner_preference.delivery_speed', realWithin2004(0, Infinity), '1');
both2004('cmi.learner_preference.audio_captioning', words2004('-1', '0', '1'), '0');

/* Progress and scores, of the whole and of each objective (RTE 4.2.4, 4.2.17 to 4.2.20, 4.2.22). */
for (const [group, needs] of [['cmi'], ['cmi.objectives.n', 'id']]) {
  both2004(`${group}.completion_status`,
    words2004('completed', 'incomplete', 'not attempted', 'unknown'), 'unknown', needs);
  both2004(`${group}.success_status`, words2004('passed', 'failed', 'unknown'), 'unknown', needs);
  both2004(`${group}.progress_measure`, realWithin2004(0, 1), undefined, needs);
  both2004(`${group}.score.scaled`, realWithin2004(-1, 1), undefined, needs);
  for (const part of ['raw', 'min', 'max']) {
    both2004(`${group}.score.${part}`, real2004, undefined, needs);
  }
}
readOnly2004('cmi.completion_threshold');
readOnly2004('cmi.scaled_passing_score');

/* An objective keeps its id, and no other has it (RTE 4.2.17). */
both2004('cmi.objectives.n.id', (value, values, path) => {
  const kept = (values.get(path.element) ?? value) === value;
  return longName2004(value)
    || (kept ? unique2004(value, values, path) : ERRORS_2004.SET_FAILED);
});
both2004('cmi.objectives.n.description', localized2004(SHORT_2004), undefined, 'id');

/* Interactions (RTE 4.2.9); ids may repeat, for content that logs each try as one of its own. */
both2004('cmi.interactions.n.id', longName2004);
for (const [part, rule] of Object.entries({
  type: words2004(...INTERACTIONS_2004),
  timestamp: time2004,
  weighting: real2004,
  result: either2004(words2004('correct', 'incorrect', 'unanticipated', 'neutral'), real2004),
  latency: interval2004,
  description: localized2004(SHORT_2004),
})) {
  both2004(`cmi.interactions.n.${part}`, rule, undefined, 'id');
}
both2004('cmi.interactions.n.objectives.m.id', (value, values, path) => (
  longName2004(value) || unique2004(value, values, path)), undefined, 'id');
both2004('cmi.interactions.n.learner_response', (value, values, path) => (
  learnerResponse2004(typeOf2004(values, path), value)), undefined, 'type');
both2004('cmi.interactions.n.correct_responses.m.pattern', (value, values, path) => (
  correctResponse2004(typeOf2004(values, path), value, path.at,
    others2004(values, path, 'pattern'))), undefined, 'type');

/* Navigation (SN 5.6) and shared stores, whose rights come with the launch (RTE 4.3). */
both2004('adl.nav.request', either2004(
  words2004('continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll',
    '_none_'),
  matching2004(/^\{target=[^{} \t\n\v\f\r]+}(choice|jump)$/)), '_none_');
readOnly2004('adl.nav.request_valid.continue', 'unknown');
readOnly2004('adl.nav.request_valid.previous', 'unknown');
readOnly2004('adl.data.n.id');
both2004('adl.data.n.store', text2004(HUGE_2004));

const CONTAINERS_2004 = new Set([...LIST_2004.keys()].flatMap((name) => {
  const parts = name.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'));
}));

/** The element of a pattern; undefined if there is none. */
export const element2004 = (pattern) => LIST_2004.get(pattern);

/** Whether it is an element or contains some. */
export const isKnown2004 = (pattern) => LIST_2004.has(pattern) || CONTAINERS_2004.has(pattern);

/** The collections. */
export const ARRAYS_2004 = ['cmi.comments_from_learner', 'cmi.comments_from_lms',
  'cmi.interactions', 'cmi.interactions.n.objectives', 'cmi.interactions.n.correct_responses',
  'cmi.objectives', 'adl.data'];

/** The groups that list their children, and the lists. */
export const CHILDREN_2004 = new Map(Object.entries({
  'cmi':
    'comments_from_learner,comments_from_lms,completion_status,completion_threshold,credit,entry,'
    + 'exit,interactions,launch_data,learner_id,learner_name,learner_preference,location,'
    + 'max_time_allowed,mode,objectives,progress_measure,scaled_passing_score,score,session_time,'
    + 'success_status,suspend_data,time_limit_action,total_time',
  'cmi.comments_from_learner': 'comment,location,timestamp',
  'cmi.comments_from_lms': 'comment,location,timestamp',
  'cmi.interactions':
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,'
    + 'description',
  'cmi.interactions.n.objectives': 'id',
  'cmi.interactions.n.correct_responses': 'pattern',
  'cmi.learner_preference': 'audio_level,language,delivery_speed,audio_captioning',
  'cmi.objectives': 'id,score,success_status,completion_status,progress_measure,description',
  'cmi.objectives.n.score': 'scaled,raw,min,max',
  'cmi.score': 'scaled,raw,min,max',
  'adl.data': 'id,store',
}));
