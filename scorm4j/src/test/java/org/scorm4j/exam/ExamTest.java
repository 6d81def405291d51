package org.scorm4j.exam;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.scorm4j.Samples;

/** ADL's packages, straight against the engine; a learner takes those that belong together. */
class ExamTest {
  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> cases() {
    var folder = ExamFolder.read(Samples.shared("exam/adl2004"));
    return folder.groups().stream()
        .map(group -> dynamicTest(group.get(0).id(), () -> take(folder, group)));
  }

  private void take(ExamFolder folder, List<ExamCase> cases) throws IOException {
    var learner = new ExamLearner(folder, temporary);
    for (var exam : cases) {
      learner.take(exam).ifPresent(wrong -> fail(wrong));
    }
  }
}
