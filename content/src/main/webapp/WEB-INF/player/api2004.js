import { DataModel2004 } from './datamodel2004.js';

const INVALID_ARGUMENT_2004 = 201;
const ASKS_2004 = /^adl\.nav\.request_valid(\.|$)/;
const LONGEST_DIAGNOSTIC_2004 = 255;
/* The error before a session began and after it ended, by what is called (RTE 3.1.7). */
const TOO_EARLY_2004 = { Terminate: 112, GetValue: 122, SetValue: 132, Commit: 142 };
const TOO_LATE_2004 = { Terminate: 113, GetValue: 123, SetValue: 133, Commit: 143 };

/**
 * The API object of SCORM 2004 for one launch (RTE 3.1). It answers at once, from what the launch
 * brought and what the content set since; "true" means that the browser's journal has the value.
 *
 * @param {{elements: Object<string, string>, stores: Object}} current the launch
 * @param {{record: function(string, string): boolean, commit: function(): boolean, finish:
 *   function(): boolean, ask: function(): Object}} recorder where values go; record and finish
 *   tell whether the journal has them, commit whether there is any hope of saving them, ask which
 *   requests to navigate are valid now (null when nobody can tell)
 * @param {function(string): string} words the standard's sentences by error number
 */
export function createApi2004(current, recorder, words) {
  const model = new DataModel2004(current.elements,
    current.stores ?? { readable: [], writable: [] });
  let phase = 'new';
  let lastError = 0;
  let about = '';
  let stale = false;

  const answer = (error, subject = '') => {
    lastError = error;
    about = error ? subject : '';
    return error ? 'false' : 'true';
  };
  const given = (argument) => (
    argument === undefined || argument === null ? '' : String(argument));
  const untimely = (call) => (phase === 'running' ? 0
    : (phase === 'new' ? TOO_EARLY_2004 : TOO_LATE_2004)[call]);
  const known = (number) => (/^\d{1,3}$/.test(number) ? words(`scorm2004.${Number(number)}`) : '');

  return {
    Initialize(argument) {
      if (given(argument) !== '') {
        return answer(INVALID_ARGUMENT_2004, 'Initialize');
      }
      if (phase !== 'new') {
        return answer(phase === 'running' ? 103 : 104, 'Initialize');
      }
      phase = 'running';
      return answer(0);
    },
    Terminate(argument) {
      const error = given(argument) !== '' ? INVALID_ARGUMENT_2004 : untimely('Terminate');
      if (error) {
        return answer(error, 'Terminate');
      }
      if (!recorder.finish()) {
        return answer(111, 'Terminate');
      }
      phase = 'terminated';
      return answer(0);
    },
    GetValue(name) {
      const element = given(name);
      const error = untimely('GetValue');
      if (error) {
        answer(error, element);
        return '';
      }
      if (stale && ASKS_2004.test(element)) {
        const answers = recorder.ask();
        model.keepRequests(answers);
        stale = !answers;
      }
      const found = model.read(element);
      answer(found.error, element);
      return found.value;
    },
    SetValue(name, wanted) {
      const element = given(name);
      const value = given(wanted);
      const error = untimely('SetValue') || model.check(element, value);
      if (error) {
        return answer(error, `${element}=${value}`);
      }
      if (!recorder.record(element, value)) {
        return answer(351, element);
      }
      model.keep(element, value);
      stale = true;
      return answer(0);
    },
    Commit(argument) {
      const error = given(argument) !== '' ? INVALID_ARGUMENT_2004 : untimely('Commit');
      return answer(error || (recorder.commit() ? 0 : 391), 'Commit');
    },
    GetLastError() {
      return String(lastError);
    },
    GetErrorString(number) {
      return known(given(number));
    },
    GetDiagnostic(number) {
      const asked = given(number) === '' ? String(lastError) : given(number);
      const sentence = known(asked);
      return (sentence && asked === String(lastError) && about ? `${sentence}: ${about}` : sentence)
        .slice(0, LONGEST_DIAGNOSTIC_2004);
    },
  };
}
