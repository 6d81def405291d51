package org.scorm4j.cmi;

import static org.scorm4j.cmi.Access.READ;
import static org.scorm4j.cmi.Access.READ_WRITE;
import static org.scorm4j.cmi.Access.WRITE;
import static org.scorm4j.cmi.ErrorCodes2004.NO_ERROR;
import static org.scorm4j.cmi.Types2004.HUGE;
import static org.scorm4j.cmi.Types2004.LONG;
import static org.scorm4j.cmi.Types2004.SHORT;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements of SCORM 2004 4th Edition (RTE 4.2 and 4.3, SN 5.6): names with {@code n} and {@code
 * m} for indexes, access, types, defaults, dependencies. Immutable once built.
 */
final class Elements2004 {
  private static final int SPM_LOCATION = 1000;
  private static final List<String> ARRAYS =
      List.of(
          "cmi.comments_from_learner",
          "cmi.comments_from_lms",
          "cmi.interactions",
          "cmi.interactions.n.objectives",
          "cmi.interactions.n.correct_responses",
          "cmi.objectives",
          "adl.data");

  /** What a value must be, where the values that are already there matter too. */
  @FunctionalInterface
  interface Rule {
    int check(Map<String, String> values, ElementPath path, String value);
  }

  /**
   * An element.
   *
   * @param rule what may be written; never asked when the element is read-only
   * @param initially what is read before anything is set; null when that is error 403
   * @param needs what the entry of the outer collection must have before; empty for nothing
   */
  record Element(Access access, Rule rule, String initially, String needs) {}

  private final Types2004 is;
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, String> children = new LinkedHashMap<>();
  private final Set<String> containers = new LinkedHashSet<>();

  Elements2004(Rules rules) {
    is = new Types2004(rules);
    comments();
    session();
    learner();
    progress();
    score("cmi.score", "");
    objectives();
    interactions();
    navigation();
    children();
    for (var name : elements.keySet()) {
      for (var dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
        containers.add(name.substring(0, dot));
      }
    }
  }

  /** RTE 4.2.2, 4.2.3. */
  private void comments() {
    add("cmi.comments_from_learner.n.comment", READ_WRITE, is.localized(LONG));
    add("cmi.comments_from_learner.n.location", READ_WRITE, is.text(SHORT));
    add("cmi.comments_from_learner.n.timestamp", READ_WRITE, is::time);
    readOnly("cmi.comments_from_lms.n.comment", null);
    readOnly("cmi.comments_from_lms.n.location", null);
    readOnly("cmi.comments_from_lms.n.timestamp", null);
  }

  /** RTE 4.2.6 to 4.2.8, 4.2.10, 4.2.14 to 4.2.16, 4.2.21, 4.2.23 to 4.2.25. */
  private void session() {
    readOnly("cmi.credit", "credit");
    readOnly("cmi.entry", "");
    add("cmi.exit", WRITE, Types2004.oneOf("time-out", "suspend", "logout", "normal", ""));
    readOnly("cmi.launch_data", null);
    add("cmi.location", READ_WRITE, is.text(SPM_LOCATION));
    readOnly("cmi.max_time_allowed", null);
    readOnly("cmi.mode", "normal");
    add("cmi.session_time", WRITE, is::interval);
    add("cmi.suspend_data", READ_WRITE, is.text(HUGE));
    readOnly("cmi.time_limit_action", "continue,no message");
    readOnly("cmi.total_time", "PT0S");
  }

  /** RTE 4.2.11 to 4.2.13. */
  private void learner() {
    readOnly("cmi.learner_id", null);
    readOnly("cmi.learner_name", null);
    var notNegative = Types2004.real(0, Double.MAX_VALUE);
    add("cmi.learner_preference.audio_level", READ_WRITE, notNegative, "1", "");
    add("cmi.learner_preference.language", READ_WRITE, is::language, "", "");
    add("cmi.learner_preference.delivery_speed", READ_WRITE, notNegative, "1", "");
    add(
        "cmi.learner_preference.audio_captioning",
        READ_WRITE,
        Types2004.oneOf("-1", "0", "1"),
        "0",
        "");
  }

  /** RTE 4.2.4, 4.2.5, 4.2.18, 4.2.19, 4.2.22. */
  private void progress() {
    status("cmi", "");
    readOnly("cmi.completion_threshold", null);
    readOnly("cmi.scaled_passing_score", null);
  }

  private void status(String group, String needs) {
    add(
        group + ".completion_status",
        READ_WRITE,
        Types2004.oneOf("completed", "incomplete", "not attempted", "unknown"),
        "unknown",
        needs);
    add(
        group + ".success_status",
        READ_WRITE,
        Types2004.oneOf("passed", "failed", "unknown"),
        "unknown",
        needs);
    add(group + ".progress_measure", READ_WRITE, Types2004.real(0, 1), null, needs);
  }

  /** RTE 4.2.20. */
  private void score(String group, String needs) {
    add(group + ".scaled", READ_WRITE, Types2004.real(-1, 1), null, needs);
    add(group + ".raw", READ_WRITE, Types2004::real, null, needs);
    add(group + ".min", READ_WRITE, Types2004::real, null, needs);
    add(group + ".max", READ_WRITE, Types2004::real, null, needs);
  }

  /** RTE 4.2.17. */
  private void objectives() {
    add("cmi.objectives.n.id", "", both(is.identifier(LONG), Collections2004::objective));
    score("cmi.objectives.n.score", "id");
    status("cmi.objectives.n", "id");
    add("cmi.objectives.n.description", READ_WRITE, is.localized(SHORT), null, "id");
  }

  /** RTE 4.2.9. Ids may repeat, for content that logs each try as an interaction of its own. */
  private void interactions() {
    var answers = new Answers2004(is);
    add("cmi.interactions.n.id", READ_WRITE, is.identifier(LONG));
    ofInteraction("type", Types2004.oneOf(Answers2004.interactionTypes()));
    ofInteraction("timestamp", is::time);
    ofInteraction("weighting", Types2004::real);
    var words = Types2004.oneOf("correct", "incorrect", "unanticipated", "neutral");
    ofInteraction("result", words.or(Types2004::real));
    ofInteraction("latency", is::interval);
    ofInteraction("description", is.localized(SHORT));
    add(
        "cmi.interactions.n.objectives.m.id",
        "id",
        both(is.identifier(LONG), Collections2004::interactionObjective));
    add(
        "cmi.interactions.n.learner_response",
        "type",
        (values, path, value) -> answers.learnerResponse(typeOf(values, path), value));
    add(
        "cmi.interactions.n.correct_responses.m.pattern",
        "type",
        (values, path, value) -> {
          var type = typeOf(values, path);
          var error = answers.correctResponse(type, value);
          return error == NO_ERROR
              ? Collections2004.correctResponse(values, path, type, value)
              : error;
        });
  }

  private void ofInteraction(String name, ValueType type) {
    add("cmi.interactions.n." + name, READ_WRITE, type, null, "id");
  }

  private static String typeOf(Map<String, String> values, ElementPath path) {
    return values.get(path.entry() + ".type");
  }

  /** SN 5.6; RTE 4.3 for the shared stores, whose rights {@link SharedData} holds. */
  private void navigation() {
    var words =
        Types2004.oneOf(
            "continue",
            "previous",
            "exit",
            "exitAll",
            "abandon",
            "abandonAll",
            "suspendAll",
            "_none_");
    var targets = Types2004.matching(Pattern.compile("\\{target=[^{}\\s]+}(choice|jump)"));
    add("adl.nav.request", READ_WRITE, words.or(targets), "_none_", "");
    readOnly("adl.nav.request_valid.continue", "unknown");
    readOnly("adl.nav.request_valid.previous", "unknown");
    readOnly("adl.data.n.id", null);
    add("adl.data.n.store", READ_WRITE, is.text(HUGE));
  }

  private void children() {
    children.put(
        "cmi",
        "comments_from_learner,comments_from_lms,completion_status,completion_threshold,credit,"
            + "entry,exit,interactions,launch_data,learner_id,learner_name,learner_preference,"
            + "location,max_time_allowed,mode,objectives,progress_measure,scaled_passing_score,"
            + "score,session_time,success_status,suspend_data,time_limit_action,total_time");
    children.put("cmi.comments_from_learner", "comment,location,timestamp");
    children.put("cmi.comments_from_lms", "comment,location,timestamp");
    children.put(
        "cmi.interactions",
        "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,"
            + "latency,description");
    children.put("cmi.interactions.n.objectives", "id");
    children.put("cmi.interactions.n.correct_responses", "pattern");
    children.put("cmi.learner_preference", "audio_level,language,delivery_speed,audio_captioning");
    children.put(
        "cmi.objectives", "id,score,success_status,completion_status,progress_measure,description");
    children.put("cmi.objectives.n.score", "scaled,raw,min,max");
    children.put("cmi.score", "scaled,raw,min,max");
    children.put("adl.data", "id,store");
  }

  private void readOnly(String name, String initially) {
    elements.put(name, new Element(READ, null, initially, ""));
  }

  private void add(String name, Access access, ValueType type) {
    add(name, access, type, null, "");
  }

  private void add(String name, Access access, ValueType type, String initially, String needs) {
    Rule rule = (values, path, value) -> type.check(value);
    elements.put(name, new Element(access, rule, initially, needs));
  }

  private void add(String name, String needs, Rule rule) {
    elements.put(name, new Element(READ_WRITE, rule, null, needs));
  }

  private static Rule both(ValueType type, Rule then) {
    return (values, path, value) -> {
      var error = type.check(value);
      return error == NO_ERROR ? then.check(values, path, value) : error;
    };
  }

  /** The element of that pattern; null when there is none. */
  Element element(String pattern) {
    return elements.get(pattern);
  }

  /** All patterns of elements, in a fixed order. */
  Set<String> patterns() {
    return elements.keySet();
  }

  /** The groups that list their children, and the lists. */
  Map<String, String> childLists() {
    return children;
  }

  /** The collections, outer ones before inner ones. */
  static List<String> arrays() {
    return ARRAYS;
  }

  /** Whether it is an element or contains some. */
  boolean isKnown(String pattern) {
    return elements.containsKey(pattern) || containers.contains(pattern);
  }
}
