package org.sarai.systemtests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and values that the two data models are asked about: right ones, wrong ones, absurd ones.
 */
final class TwinTable {
  private static final List<String> OF_CMI =
      List.of(
          "comments_from_learner.0.comment",
          "comments_from_learner.0.location",
          "comments_from_learner.0.timestamp",
          "comments_from_learner.2.comment",
          "comments_from_learner._count",
          "comments_from_learner._children",
          "comments_from_lms.0.comment",
          "comments_from_lms._count",
          "completion_status",
          "completion_threshold",
          "credit",
          "entry",
          "exit",
          "interactions._count",
          "interactions._children",
          "interactions.0.id",
          "interactions.0.type",
          "interactions.0.timestamp",
          "interactions.0.weighting",
          "interactions.0.result",
          "interactions.0.latency",
          "interactions.0.description",
          "interactions.0.learner_response",
          "interactions.0.objectives.0.id",
          "interactions.0.objectives.1.id",
          "interactions.0.objectives._count",
          "interactions.0.objectives._children",
          "interactions.0.correct_responses.0.pattern",
          "interactions.0.correct_responses.1.pattern",
          "interactions.0.correct_responses._count",
          "interactions.1.id",
          "interactions.1.type",
          "interactions.1.objectives._count",
          "interactions.7.id",
          "interactions.9999999999.id",
          "launch_data",
          "learner_id",
          "learner_name",
          "learner_preference._children",
          "learner_preference.audio_level",
          "learner_preference.language",
          "learner_preference.delivery_speed",
          "learner_preference.audio_captioning",
          "location",
          "max_time_allowed",
          "mode",
          "objectives._count",
          "objectives._children",
          "objectives.0.id",
          "objectives.0.score._children",
          "objectives.0.score.scaled",
          "objectives.0.score.raw",
          "objectives.0.success_status",
          "objectives.0.completion_status",
          "objectives.0.progress_measure",
          "objectives.0.description",
          "objectives.1.id",
          "objectives.2.id",
          "objectives.2.success_status",
          "objectives.3.id",
          "progress_measure",
          "scaled_passing_score",
          "score._children",
          "score.scaled",
          "score.raw",
          "score.min",
          "score.max",
          "session_time",
          "success_status",
          "suspend_data",
          "time_limit_action",
          "total_time",
          // Names that are none.
          "_version",
          "_children",
          "_count",
          "score",
          "score._count",
          "score.",
          "objectives",
          "objectives.-1.id",
          "objectives.00.id",
          "objectives.n.id",
          "objectives.0.0.id",
          "objectives.0",
          "objectives.id",
          "interactions.0.objectives.0.objectives.0.id",
          "constructor",
          "__proto__",
          "location.length",
          "location._children");
  private static final List<String> OTHERS =
      List.of(
          "",
          "cmi",
          "cmi.",
          ".cmi",
          "adl",
          "adl.nav",
          "adl.nav.request",
          "adl.nav.request_valid",
          "adl.nav.request_valid.continue",
          "adl.nav.request_valid.previous",
          "adl.nav.request_valid.choice.{target=one}",
          "adl.nav.request_valid.choice.{target=two}",
          "adl.nav.request_valid.jump.{target=one}",
          "adl.nav.request_valid.choice",
          "adl.nav.request_valid.choice.{target=}",
          "adl.nav.request_valid.choice.one",
          "adl.data._count",
          "adl.data._children",
          "adl.data.0.id",
          "adl.data.0.store",
          "adl.data.1.store",
          "adl.data.2.store",
          "adl.data.3.store",
          "adl.data.4.store",
          "_version",
          "0",
          "toString",
          "ssp.0.id");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "true",
          "false",
          "passed",
          "failed",
          "unknown",
          "completed",
          "incomplete",
          "not attempted",
          "suspend",
          "normal",
          "logout",
          "time-out",
          "correct",
          "wrong",
          "neutral",
          "choice",
          "true-false",
          "numeric",
          "fill-in",
          "likert",
          "performance",
          "0",
          "1",
          "-1",
          "2",
          "0.5",
          "-0.5",
          "1.0000001",
          "0.30000000000000004",
          ".5",
          "5.",
          "+1",
          "1e3",
          "12345678901",
          "0.123456789012345678901",
          "NaN",
          "PT0S",
          "PT1H30M",
          "P1Y2M3DT4H5M6.78S",
          "P1Y2M3DT4H5M6.789S",
          "P",
          "PT",
          "P1DT",
          "PT1.5H",
          "P12345678901D",
          "P-1D",
          "2026",
          "2026-02-28",
          "2026-02-29",
          "2024-02-29",
          "2026-02-30T10:00",
          "2026-11-31",
          "1969",
          "2039",
          "2026-01-05T08:00:00Z",
          "2026-01-05T08:00:00.12+05:00",
          "2026-01-05T08:00:00.123Z",
          "2026-01-05T24:00:00",
          "2026-13",
          "en",
          "en-GB",
          "ur-PK",
          "i-klingon",
          "i",
          "abcd",
          "{lang=ur}\u0622\u0645\u0646\u06C1",
          "{lang=english}text",
          "{lang=en",
          "one",
          "two",
          "urn:both",
          "urn:x:y",
          "urn:",
          "URN:a b",
          "urn:-x:y",
          "http://example.org/a?b#c",
          "http://example.org/a#b#c",
          "http://[::1]:80/x",
          "http://exa[mple.org/",
          "//",
          "///x",
          "a[b]c",
          "a:b[c]",
          "1a:b",
          ":b",
          "a:",
          "a:#b",
          "%41",
          "%4",
          "a%zz",
          "with space",
          "tab\there",
          "no\u00A0break",
          "\u0622\u0645\u0646\u06C1",
          "\uD83D\uDE00",
          "a{b}",
          "a\\b",
          "a^b",
          "a|b",
          "\"quoted\"",
          "<b>",
          "a\u0007b",
          "a\u0085b",
          "a[,]b",
          "b[,]a",
          "a[,]a",
          "a[,]",
          "[,]",
          "a[.]b",
          "a[.]b[,]c[.]d",
          "a[.]b[.]c",
          "[.]b",
          "a[.]",
          "[.]",
          "1[:]2",
          "2[:]1",
          "[:]",
          "1[:]",
          "1[:]2[:]3",
          "a[.]1[:]2",
          "a[.]2[:]1",
          "{case_matters=true}{order_matters=false}a[,]b",
          "{order_matters=false}a[.]b",
          "{order_matters=maybe}a",
          "{case_matters=true}a",
          "continue",
          "_none_",
          "exitAll",
          "resumeAll",
          "{target=one}choice",
          "{target=one}jump",
          "{target=}choice",
          "{target=one}",
          "{target=a b}choice");

  private TwinTable() {}

  static List<String> elements() {
    List<String> elements = new ArrayList<>(OTHERS);
    OF_CMI.forEach(name -> elements.add("cmi." + name));
    return elements;
  }

  /** All values, and long ones around each length that counts. */
  static List<String> values() {
    List<String> values = new ArrayList<>(VALUES);
    for (int length : List.of(249, 251, 4000, 4001, 64_000, 64_001, 130_001)) {
      values.add("x".repeat(length));
    }
    values.add("{lang=en}" + "x".repeat(4000));
    values.add("x[,]".repeat(2000) + "y");
    return values;
  }

  /** A launch with two objectives and stores of every right. */
  static Map<String, String> plain() {
    Map<String, String> start = new LinkedHashMap<>();
    start.put("cmi.learner_id", "person-7");
    start.put("cmi.learner_name", "Example, Amna");
    start.put("cmi.objectives._count", "2");
    start.put("cmi.objectives.0.id", "one");
    start.put("cmi.objectives.0.success_status", "passed");
    start.put("cmi.objectives.1.id", "two");
    start.put("adl.data._count", "4");
    start.put("adl.data.0.id", "urn:both");
    start.put("adl.data.0.store", "left");
    start.put("adl.data.1.id", "urn:read");
    start.put("adl.data.2.id", "urn:write");
    start.put("adl.data.2.store", "hidden");
    start.put("adl.data.3.id", "urn:none");
    start.put("adl.nav.request_valid.continue", "true");
    start.put("adl.nav.request_valid.previous", "false");
    start.put("adl.nav.request_valid.choice.{target=one}", "true");
    return start;
  }

  /** The same where thresholds decide. */
  static Map<String, String> withThresholds() {
    Map<String, String> start = plain();
    start.put("cmi.completion_threshold", "0.8");
    start.put("cmi.scaled_passing_score", "0.5");
    return start;
  }
}
