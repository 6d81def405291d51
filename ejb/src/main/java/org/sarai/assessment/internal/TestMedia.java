package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.authoring.InstrumentMedia;
import org.sarai.authoring.PackageFile;
import org.sarai.courses.lesson.MediaFile;
import org.sarai.courses.lesson.MediaLookup;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.Media;

/**
 * Pictures and sounds of an attempt's questions. Their addresses are made of the attempt and of the
 * content's hash: an author's name for a file may well say which answer is right.
 */
@Stateless
public class TestMedia {
  @EJB private InstrumentMedia media;

  public Map<String, PackageFile> files(long unitId, Map<String, Questions> texts) {
    Set<String> paths =
        texts.values().stream()
            .flatMap(one -> Media.of(one.source()).stream())
            .collect(Collectors.toSet());
    return media.find(unitId, paths);
  }

  public MediaLookup of(AttemptRow attempt, Map<String, Questions> texts) {
    var files = files(attempt.unitId(), texts);
    var folder = "/api/v1/tests/attempts/" + attempt.reference() + "/media/";
    return path ->
        Optional.ofNullable(files.get(path))
            .map(file -> new MediaFile(folder + file.sha256(), file.size()));
  }
}
