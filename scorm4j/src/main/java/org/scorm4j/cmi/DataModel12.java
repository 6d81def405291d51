package org.scorm4j.cmi;

import static org.scorm4j.cmi.Access.READ;
import static org.scorm4j.cmi.Access.READ_WRITE;
import static org.scorm4j.cmi.Access.WRITE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The complete data model of SCORM 1.2 (RTE 3.4.4), optional elements included.
 *
 * <p>Where the standard leaves room: an unknown element is 401; an index that does not exist, or
 * that would leave a gap, is 201; an element that was never set reads as its default or as empty
 * without an error; {@code cmi.comments} is replaced when set again, so that replaying a journal
 * changes nothing; a SCO cannot set {@code not attempted}.
 */
public final class DataModel12 implements DataModel {
  /** What {@code cmi._version} answers. */
  public static final String VERSION = "3.4";

  private static final String CHILDREN = "._children";
  private static final String COUNT = "._count";
  private static final String ARRAY_COUNT = ".n";

  /** An element whose name has {@code n} and {@code m} for indexes. */
  private record Element(Access access, Predicate<String> type, String initially) {}

  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, String> children = new LinkedHashMap<>();

  /** The model with the limits of {@code rules}. */
  public DataModel12(Rules rules) {
    var types = new Types12(rules);
    core(types);
    others(types);
    objectives(types);
    interactions(types);
    groups();
  }

  private void core(Types12 is) {
    add("cmi.core.student_id", READ, is::identifier);
    add("cmi.core.student_name", READ, is::shortText);
    add("cmi.core.lesson_location", READ_WRITE, is::shortText);
    add("cmi.core.credit", READ, Types12.oneOf("credit", "no-credit"), "credit");
    add(
        "cmi.core.lesson_status",
        READ_WRITE,
        Types12.oneOf("passed", "completed", "failed", "incomplete", "browsed"),
        "not attempted");
    add("cmi.core.entry", READ, Types12.oneOf("ab-initio", "resume", ""));
    score("cmi.core.score", READ_WRITE, is);
    add("cmi.core.total_time", READ, is::timespan, "0000:00:00.00");
    add("cmi.core.lesson_mode", READ, Types12.oneOf("browse", "normal", "review"), "normal");
    add("cmi.core.exit", WRITE, Types12.oneOf("time-out", "suspend", "logout", ""));
    add("cmi.core.session_time", WRITE, is::timespan);
  }

  private void others(Types12 is) {
    add("cmi.suspend_data", READ_WRITE, is::longText);
    add("cmi.launch_data", READ, is::longText);
    add("cmi.comments", READ_WRITE, is::longText);
    add("cmi.comments_from_lms", READ, is::longText);
    add("cmi.student_data.mastery_score", READ, is::score);
    add("cmi.student_data.max_time_allowed", READ, is::timespan);
    add("cmi.student_data.time_limit_action", READ, is::shortText);
    add("cmi.student_preference.audio", READ_WRITE, Types12.integer(-1, 100), "0");
    add("cmi.student_preference.language", READ_WRITE, is::shortText);
    add("cmi.student_preference.speed", READ_WRITE, Types12.integer(-100, 100), "0");
    add("cmi.student_preference.text", READ_WRITE, Types12.integer(-1, 1), "0");
  }

  private void objectives(Types12 is) {
    add("cmi.objectives.n.id", READ_WRITE, is::identifier);
    score("cmi.objectives.n.score", READ_WRITE, is);
    add(
        "cmi.objectives.n.status",
        READ_WRITE,
        Types12.oneOf("passed", "completed", "failed", "incomplete", "browsed", "not attempted"),
        "not attempted");
  }

  private void interactions(Types12 is) {
    add("cmi.interactions.n.id", WRITE, is::identifier);
    add("cmi.interactions.n.objectives.m.id", WRITE, is::identifier);
    add("cmi.interactions.n.time", WRITE, is::time);
    add(
        "cmi.interactions.n.type",
        WRITE,
        Types12.oneOf(
            "true-false",
            "choice",
            "fill-in",
            "matching",
            "performance",
            "sequencing",
            "likert",
            "numeric"));
    add("cmi.interactions.n.correct_responses.m.pattern", WRITE, is::feedback);
    add("cmi.interactions.n.weighting", WRITE, is::decimal);
    add("cmi.interactions.n.student_response", WRITE, is::feedback);
    var word = Types12.oneOf("correct", "wrong", "unanticipated", "neutral");
    add("cmi.interactions.n.result", WRITE, word.or(is::decimal));
    add("cmi.interactions.n.latency", WRITE, is::timespan);
  }

  private void groups() {
    children.put(
        "cmi",
        "core,suspend_data,launch_data,comments,comments_from_lms,objectives,student_data,"
            + "student_preference,interactions");
    children.put(
        "cmi.core",
        "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,"
            + "lesson_mode,exit,session_time");
    children.put("cmi.core.score", "raw,min,max");
    children.put("cmi.student_data", "mastery_score,max_time_allowed,time_limit_action");
    children.put("cmi.student_preference", "audio,language,speed,text");
    children.put("cmi.objectives", "id,score,status");
    children.put("cmi.objectives.n.score", "raw,min,max");
    children.put(
        "cmi.interactions",
        "id,objectives,time,type,correct_responses,weighting,student_response,result,latency");
  }

  private void score(String group, Access access, Types12 is) {
    add(group + ".raw", access, is::score);
    add(group + ".min", access, is::score);
    add(group + ".max", access, is::score);
  }

  private void add(String name, Access access, Predicate<String> type) {
    add(name, access, type, "");
  }

  private void add(String name, Access access, Predicate<String> type, String initially) {
    elements.put(name, new Element(access, type, initially));
  }

  @Override
  public Reply get(Map<String, String> values, String element) {
    if (!element.startsWith("cmi.")) {
      return Reply.error(
          element.isEmpty() ? ErrorCodes12.INVALID_ARGUMENT : ErrorCodes12.NOT_IMPLEMENTED);
    }
    if (element.equals("cmi._version")) {
      return Reply.of(VERSION);
    }
    var path = ElementPath.of(element);
    if (path.isMalformed()) {
      return Reply.error(ErrorCodes12.INVALID_ARGUMENT);
    }
    if (element.endsWith(CHILDREN)) {
      return children(values, path);
    }
    if (element.endsWith(COUNT)) {
      return count(values, path);
    }
    var known = elements.get(path.pattern());
    if (known == null) {
      return Reply.error(ErrorCodes12.NOT_IMPLEMENTED);
    }
    if (!known.access.canRead()) {
      return Reply.error(ErrorCodes12.WRITE_ONLY);
    }
    if (!path.existsIn(values)) {
      return Reply.error(ErrorCodes12.INVALID_ARGUMENT);
    }
    return Reply.of(values.getOrDefault(element, known.initially));
  }

  private Reply children(Map<String, String> values, ElementPath path) {
    var group = path.pattern().substring(0, path.pattern().length() - CHILDREN.length());
    var list = children.get(group);
    if (list != null) {
      return path.existsIn(values) ? Reply.of(list) : Reply.error(ErrorCodes12.INVALID_ARGUMENT);
    }
    return Reply.error(isKnown(group) ? ErrorCodes12.NO_CHILDREN : ErrorCodes12.NOT_IMPLEMENTED);
  }

  private Reply count(Map<String, String> values, ElementPath path) {
    var group = path.pattern().substring(0, path.pattern().length() - COUNT.length());
    if (isArray(group)) {
      return path.existsIn(values)
          ? Reply.of(values.getOrDefault(path.element(), "0"))
          : Reply.error(ErrorCodes12.INVALID_ARGUMENT);
    }
    return Reply.error(isKnown(group) ? ErrorCodes12.NO_COUNT : ErrorCodes12.NOT_IMPLEMENTED);
  }

  private boolean isArray(String group) {
    return group.equals("cmi.objectives")
        || group.equals("cmi.interactions")
        || group.equals("cmi.interactions.n.objectives")
        || group.equals("cmi.interactions.n.correct_responses");
  }

  private boolean isKnown(String name) {
    return elements.containsKey(name)
        || children.containsKey(name)
        || elements.keySet().stream().anyMatch(one -> one.startsWith(name + "."));
  }

  @Override
  public int set(Map<String, String> values, String element, String value) {
    if (!element.startsWith("cmi.")) {
      return element.isEmpty() ? ErrorCodes12.INVALID_ARGUMENT : ErrorCodes12.NOT_IMPLEMENTED;
    }
    var path = ElementPath.of(element);
    if (path.isMalformed()) {
      return ErrorCodes12.INVALID_ARGUMENT;
    }
    var parent = element.substring(0, Math.max(0, element.lastIndexOf('.')));
    var isKeyword =
        element.equals("cmi._version") || element.endsWith(CHILDREN) || element.endsWith(COUNT);
    if (isKeyword) {
      return isKnown(ElementPath.of(parent).pattern())
          ? ErrorCodes12.KEYWORD
          : ErrorCodes12.NOT_IMPLEMENTED;
    }
    var known = elements.get(path.pattern());
    if (known == null) {
      return ErrorCodes12.NOT_IMPLEMENTED;
    }
    if (!known.access.canWrite()) {
      return ErrorCodes12.READ_ONLY;
    }
    if (!path.canGrowIn(values)) {
      return ErrorCodes12.INVALID_ARGUMENT;
    }
    if (value == null || !known.type.test(value)) {
      return ErrorCodes12.INCORRECT_TYPE;
    }
    path.growIn(values);
    values.put(element, value);
    return ErrorCodes12.NO_ERROR;
  }

  @Override
  public Map<String, String> readable(Map<String, String> values) {
    var readable = new LinkedHashMap<String, String>();
    readable.put("cmi._version", VERSION);
    children.forEach(
        (group, list) -> {
          if (!group.contains(ARRAY_COUNT + ".")) {
            readable.put(group + CHILDREN, list);
          }
        });
    elements.forEach(
        (name, element) -> {
          if (element.access.canRead() && !name.contains(ARRAY_COUNT + ".")) {
            readable.put(name, values.getOrDefault(name, element.initially));
          }
        });
    readableObjectives(values, readable);
    readableInteractions(values, readable);
    return readable;
  }

  private void readableObjectives(Map<String, String> values, Map<String, String> readable) {
    var count = ElementPath.count(values, "cmi.objectives");
    readable.put("cmi.objectives" + COUNT, String.valueOf(count));
    for (var n = 0; n < count; n++) {
      var one = "cmi.objectives." + n;
      readable.put(one + ".score" + CHILDREN, children.get("cmi.objectives.n.score"));
      for (var name : new String[] {".id", ".score.raw", ".score.min", ".score.max", ".status"}) {
        var initially = elements.get("cmi.objectives.n" + name).initially;
        readable.put(one + name, values.getOrDefault(one + name, initially));
      }
    }
  }

  private void readableInteractions(Map<String, String> values, Map<String, String> readable) {
    var count = ElementPath.count(values, "cmi.interactions");
    readable.put("cmi.interactions" + COUNT, String.valueOf(count));
    for (var n = 0; n < count; n++) {
      for (var list : new String[] {".objectives", ".correct_responses"}) {
        var name = "cmi.interactions." + n + list;
        readable.put(name + COUNT, String.valueOf(ElementPath.count(values, name)));
      }
    }
  }
}
