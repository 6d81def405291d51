package org.sarai.web.versions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.sarai.web.shell.Shell;
import org.sarai.web.shell.Texts;
import org.scorm4j.packaging.Fault;

/** Says what is wrong with a package or folder, and what it means for learners. */
@RequestScoped
public class Faults {
  /** What faults mean, by how their codes begin; the first that fits holds. */
  private static final List<Map.Entry<String, String>> MEANINGS =
      List.of(
          Map.entry("archive-", "archive"),
          Map.entry("contents-too-large", "tooLarge"),
          Map.entry("too-many-", "tooLarge"),
          Map.entry("entry-too-large", "tooLarge"),
          Map.entry("entry-ratio", "tooLarge"),
          Map.entry("entry-duplicate", "ambiguous"),
          Map.entry("entry-file-and-folder", "ambiguous"),
          Map.entry("entry-", "unsafe"),
          Map.entry("path-", "unsafe"),
          Map.entry("manifest-namespace", "guessed"),
          Map.entry("manifest-nested", "left"),
          Map.entry("manifest-", "manifest"),
          Map.entry("version-unknown", "manifest"),
          Map.entry("version-", "guessed"),
          Map.entry("identifier-duplicate", "ambiguous"),
          Map.entry("title-missing", "untitled"),
          Map.entry("organizations-missing", "nothing"),
          Map.entry("organization-", "guessed"),
          Map.entry("nothing-to-launch", "nothing"),
          Map.entry("item-resource-unknown", "emptyPage"),
          Map.entry("item-launch-missing", "emptyPage"),
          Map.entry("item-empty", "deadEntry"),
          Map.entry("item-identifier-missing", "ambiguous"),
          Map.entry("item-value-", "ignored"),
          Map.entry("item-parent-launches", "guessed"),
          Map.entry("resource-kind-unknown", "notTracked"),
          Map.entry("identifier-missing", "guessed"),
          Map.entry("resource-", "left"),
          Map.entry("dependency-unknown", "perhapsMissing"),
          Map.entry("file-missing", "emptyPage"),
          Map.entry("file-case", "guessed"),
          Map.entry("href-backslash", "guessed"),
          Map.entry("href-external", "elsewhere"),
          Map.entry("href-", "emptyPage"));

  @Inject private Shell shell;
  @Inject private Texts say;

  /**
   * @param faults what was found
   * @return it in the reader's language, what refuses the package first
   */
  public List<FaultView> views(List<Fault> faults) {
    return faults.stream()
        .sorted((a, b) -> Boolean.compare(b.isError(), a.isError()))
        .map(this::view)
        .toList();
  }

  /**
   * @param faults what was found in a course's folder
   * @return it in the reader's language, what refuses the folder first
   */
  public List<FaultView> texts(List<org.sarai.courses.Fault> faults) {
    return faults.stream()
        .sorted((a, b) -> Boolean.compare(b.isError(), a.isError()))
        .map(this::text)
        .toList();
  }

  private FaultView text(org.sarai.courses.Fault fault) {
    return new FaultView(
        fault.isError(),
        fault.message(shell.getLanguage().locale()),
        say.of(fault.isError() ? "meaning.textError" : "meaning.textWarning"),
        fault.file(),
        fault.line(),
        fault.block() == null ? "" : fault.block());
  }

  private FaultView view(Fault fault) {
    return new FaultView(
        fault.isError(),
        fault.message(shell.getLanguage().locale()),
        say.of("meaning." + meaning(fault.code())),
        fault.file(),
        fault.line() == 0 ? null : fault.line(),
        fault.item());
  }

  static String meaning(String code) {
    return MEANINGS.stream()
        .filter(entry -> code.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other");
  }
}
