package org.scorm4j.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder that is no exam is refused with one sentence; a case brings those before it. */
class ExamFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void manifests() throws IOException {
    Files.createDirectories(folder.resolve("manifests"));
    for (var id : List.of("A-1a", "A-1b", "A-1c", "B-2")) {
      Files.writeString(folder.resolve("manifests/" + id + ".xml"), "<manifest/>");
    }
  }

  private ExamFolder read(String json) throws IOException {
    Files.writeString(folder.resolve("cases.json"), json.replace('\'', '"'));
    return ExamFolder.read(folder);
  }

  private static String simple(String id) {
    return "{'id': '" + id + "', 'visits': [{'activity': '1'}]}";
  }

  @Test
  void aMissingFolderOrFileIsSaid() {
    assertThatThrownBy(() -> ExamFolder.read(folder.resolve("nowhere")))
        .isInstanceOf(ExamFault.class)
        .hasMessage("there is no folder " + folder.resolve("nowhere") + ".");
    assertThatThrownBy(() -> ExamFolder.read(folder))
        .isInstanceOf(ExamFault.class)
        .hasMessage("there is no exam in " + folder + ": it has no file cases.json.");
  }

  @Test
  void aMissingManifestIsSaid() {
    assertThatThrownBy(() -> read("[" + simple("C-3") + "]"))
        .isInstanceOf(ExamFault.class)
        .hasMessage(
            "case C-3 has no manifest " + folder.resolve("manifests").resolve("C-3.xml") + ".");
  }

  @Test
  void whatIsNotJsonIsSaidWithItsPlace() {
    assertThatThrownBy(() -> read("[\n{'id' 'A-1a'}]"))
        .isInstanceOf(ExamFault.class)
        .hasMessageContaining("is not JSON")
        .hasMessageEndingWith("(line 2, column 7).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                                                   | is no list of cases.
          []                                                   | has no cases.
          [7]                                                  | is no object.
          [{'visits': [{'activity': '1'}]}]                    | has no id.
          [{'id': 'B-2'}]                                      | case B-2 has no visits.
          [{'id': 'B-2', 'visits': {}}]                        | "visits" is no list.
          [{'id': 'B-2', 'visits': [{}]}]                      | case B-2, visit 1 has no activity.
          [{'id': '../B', 'visits': [{'activity': '1'}]}]      | "../B" cannot be the name of a manifest.
          [{'id': 'B-2', 'visits': [{'activity': '1', 'calls': [{'call': 'doSing'}]}]}]   | case B-2, visit 1, call 1: "doSing" is no word for "call".
          [{'id': 'B-2', 'visits': [{'activity': '1', 'questions': [{'ask': 'toc.visible', 'answer': 'Y'}]}]}] | case B-2, visit 1, question 1 asks toc.visible of no title.
          [{'id': 'B-2', 'visits': [{'activity': '1', 'questions': [{'ask': 'toc.enabled', 'answer': 'yes'}]}]}] | "yes" is no word for "answer".
          [{'id': 'B-2', 'visits': [{'activity': '1', 'then': [{'do': 'dance'}]}]}]       | case B-2, visit 1, step 1: "dance" is no word for "do".
          [{'id': 'B-2', 'visits': [{'activity': '1', 'then': [{'do': 'choice'}]}]}]      | it has no title.
          [{'id': 'B-2', 'visits': [{'activity': '1', 'then': [{'do': 'launch'}]}]}]      | it has no package.
          [{'id': 'B-2', 'visits': [{'activity': '1', 'then': [{'do': 'launch', 'package': 'D'}]}]}] | case B-2 has no manifest
          """)
  void whatIsJsonAndNoExamIsSaid(String json, String sentence) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(ExamFault.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void twoCasesOfOneNameAreRefused() {
    assertThatThrownBy(() -> read("[" + simple("B-2") + "," + simple("B-2") + "]"))
        .isInstanceOf(ExamFault.class)
        .hasMessage("there are two cases B-2 in " + folder + ".");
  }

  @Test
  void aCaseBringsThoseBeforeItInItsGroup() throws IOException {
    var exam =
        read(
            "["
                + String.join(",", simple("A-1a"), simple("A-1b"), simple("A-1c"), simple("B-2"))
                + "]");
    assertThat(ids(exam.groups(List.of())))
        .isEqualTo(List.of(List.of("A-1a", "A-1b", "A-1c"), List.of("B-2")));
    assertThat(ids(exam.groups(List.of("A-1b", "A-1a"))))
        .isEqualTo(List.of(List.of("A-1a", "A-1b")));
    assertThatThrownBy(() -> exam.groups(List.of("A-1d")))
        .isInstanceOf(ExamFault.class)
        .hasMessage("there is no case A-1d in " + folder + ".");
  }

  private static List<List<String>> ids(List<List<ExamCase>> groups) {
    return groups.stream().map(group -> group.stream().map(ExamCase::id).toList()).toList();
  }
}
