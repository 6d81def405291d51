package org.scorm4j.exam;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.scorm4j.Samples;

/** ADL's packages, straight against the engine; a learner takes those that belong together. */
class ExamTest {
  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    var folder = Samples.shared("exam/adl2004");
    return groups(ExamCase.all(folder)).entrySet().stream()
        .map(group -> dynamicTest(group.getKey(), () -> take(folder, group.getValue())));
  }

  private void take(Path folder, List<ExamCase> cases) throws IOException {
    var learner = new ExamLearner(folder, temporary);
    for (var exam : cases) {
      learner.take(exam).ifPresent(wrong -> fail(wrong));
    }
  }

  /** Packages named a, b, c of one number belong together. */
  static Map<String, List<ExamCase>> groups(List<ExamCase> cases) {
    var groups = new LinkedHashMap<String, List<ExamCase>>();
    for (var exam : cases) {
      var name =
          exam.id().matches(".*\\d[a-z]")
              ? exam.id().substring(0, exam.id().length() - 1)
              : exam.id();
      groups.computeIfAbsent(name, key -> new ArrayList<>()).add(exam);
    }
    return groups;
  }
}
