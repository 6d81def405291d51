package org.sarai.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sarai.courses.test.Questions;
import org.sarai.courses.test.Type;
import org.sarai.courses.text.Kind;
import org.sarai.courses.text.Source;
import org.sarai.courses.text.SourceReader;
import org.sarai.courses.text.SourceWriter;

/** What the guide tells contributors to write is accepted as it stands there. */
class FormatGuideTest {
  private static final String GUIDE = read();

  @Test
  void theWholeExampleIsCanonical() {
    List<String> units =
        code().stream().filter(text -> text.startsWith("---\nunit: at-the-counter")).toList();

    assertThat(units).hasSize(2);
    units.forEach(text -> assertThat(SourceWriter.write(Sample.read(text))).isEqualTo(text));
  }

  @Test
  void theQuestionIsAccepted() {
    String question =
        code().stream().filter(text -> text.startsWith(":::question")).findFirst().orElseThrow();
    List<Fault> faults = new ArrayList<>();

    Source source =
        SourceReader.read(
            "f", "---\nunit: u\nkind: test\nlanguage: en\ntitle: T\n---\n" + question, faults);
    Questions.of(source, faults);

    assertThat(faults).isEmpty();
  }

  @Test
  void everyKindAndTypeIsNamed() {
    for (Kind kind : Kind.values()) {
      if (kind.isDirective()) {
        assertThat(GUIDE).contains(":::" + kind.word());
      }
    }
    for (Type type : Type.values()) {
      assertThat(GUIDE).contains("`" + type.word() + "`");
    }
  }

  private static List<String> code() {
    return Pattern.compile("(?s)```\\n(.*?)```")
        .matcher(GUIDE)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String read() {
    try {
      return Files.readString(Path.of("../docs/course-format.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
