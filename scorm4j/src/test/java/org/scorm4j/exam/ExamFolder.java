package org.scorm4j.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A folder with an exam: {@code cases.json} and a manifest for each case.
 *
 * @param path where it is
 * @param cases in the order of the file
 */
public record ExamFolder(Path path, List<ExamCase> cases) {
  private static final Pattern ONE_OF_SEVERAL = Pattern.compile(".*\\d[a-z]");

  /**
   * Reads a folder.
   *
   * @throws ExamFault if it is missing, or not what it should be
   */
  public static ExamFolder read(Path path) {
    if (!Files.isDirectory(path)) {
      throw new ExamFault("there is no folder " + path + ".");
    }
    var file = path.resolve("cases.json");
    if (!Files.isRegularFile(file)) {
      throw new ExamFault("there is no exam in " + path + ": it has no file cases.json.");
    }
    try {
      var exam = new ExamFolder(path, ExamReader.read(file));
      exam.check();
      return exam;
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new ExamFault(
          file
              + " is not JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + (place == null
                  ? "."
                  : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")."));
    } catch (IOException e) {
      throw new ExamFault(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private void check() {
    if (cases.isEmpty()) {
      throw new ExamFault(path.resolve("cases.json") + " has no cases.");
    }
    var ids = new HashSet<String>();
    for (var exam : cases) {
      if (!ids.add(exam.id())) {
        throw new ExamFault("there are two cases " + exam.id() + " in " + path + ".");
      }
    }
    for (var exam : cases) {
      require(exam, exam.id());
      exam.visits().stream()
          .flatMap(visit -> visit.then().stream())
          .filter(then -> then.act().equals("launch"))
          .forEach(then -> require(exam, then.launched()));
    }
  }

  private void require(ExamCase exam, String id) {
    if (!id.matches("[\\w.-]+")) {
      throw new ExamFault("\"" + id + "\" cannot be the name of a manifest.");
    }
    if (!Files.isRegularFile(manifest(id))) {
      throw new ExamFault("case " + exam.id() + " has no manifest " + manifest(id) + ".");
    }
  }

  /** Where a case's manifest is. */
  public Path manifest(String id) {
    return path.resolve("manifests").resolve(id + ".xml");
  }

  /** Cases that one learner takes one after the other: those named a, b, c of one number. */
  public List<List<ExamCase>> groups() {
    var groups = new LinkedHashMap<String, List<ExamCase>>();
    for (var exam : cases) {
      var id = exam.id();
      var name = ONE_OF_SEVERAL.matcher(id).matches() ? id.substring(0, id.length() - 1) : id;
      groups.computeIfAbsent(name, key -> new ArrayList<>()).add(exam);
    }
    return List.copyOf(groups.values());
  }

  /**
   * Groups as far as these cases need them: what the learner did before belongs to a case.
   *
   * @param ids of cases; none for all
   * @throws ExamFault if there is no such case
   */
  public List<List<ExamCase>> groups(Collection<String> ids) {
    for (var id : ids) {
      if (cases.stream().noneMatch(exam -> exam.id().equals(id))) {
        throw new ExamFault("there is no case " + id + " in " + path + ".");
      }
    }
    if (ids.isEmpty()) {
      return groups();
    }
    var chosen = new ArrayList<List<ExamCase>>();
    for (var group : groups()) {
      for (var last = group.size(); last > 0; last--) {
        if (ids.contains(group.get(last - 1).id())) {
          chosen.add(group.subList(0, last));
          break;
        }
      }
    }
    return chosen;
  }
}
