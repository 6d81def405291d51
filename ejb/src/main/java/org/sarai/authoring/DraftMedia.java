package org.sarai.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarai.authoring.internal.ContentStore;
import org.sarai.authoring.internal.DraftFile;
import org.sarai.authoring.internal.DraftStore;
import org.sarai.courses.Fault;
import org.sarai.courses.FaultCode;
import org.sarai.courses.check.Checks;
import org.sarai.courses.check.CourseTexts;
import org.sarai.courses.check.MediaContent;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/** Pictures, sounds, films and documents of a draft. */
@Stateless
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DraftMedia {
  /** The largest file in bytes; more than that nobody loads on a slow line. */
  public static final int MOST = 25 * 1024 * 1024;

  private static final String PREFIX = "media/";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  @EJB private DraftStore store;

  /**
   * Puts a file beside the texts, in place of one of the same name.
   *
   * @param courseCode the course
   * @param name Latin letters, digits, dots, hyphens and underscores
   * @param content its bytes
   * @return what was put, with warnings
   * @throws Refused (not found) without a draft; (invalid) if the name is none; (too large);
   *     (unprocessable) if the content is not what the name says, or could do harm
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public MediaRow put(String courseCode, String name, byte[] content) {
    if (!name.matches(NAME) || name.contains("..")) {
      throw Refused.invalid("refused.mediaName", name);
    }
    if (content.length > MOST) {
      throw Refused.tooLarge("refused.mediaLarge", name);
    }
    if (!MediaContent.fits(name, content)) {
      throw Refused.unprocessable("refused.mediaType", name);
    }
    var draft = store.locked(courseCode);
    var path = PREFIX + name;
    try {
      var hash = ContentStore.open().put(new ByteArrayInputStream(content));
      var known = draft.files().get(path);
      var file =
          known != null && known.sha256().equals(hash)
              ? known
              : store.put(draft.id(), path, hash, content.length);
      return row(file, faults(path, content));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** That no text uses it yet is no fault of somebody who is about to do so. */
  private static List<Fault> faults(String path, byte[] content) {
    var course = new CourseTexts("en", List.of(), Map.of(path, content));
    var faults = new ArrayList<>(Checks.of(course, (code, language) -> Optional.empty(), null));
    faults.removeIf(fault -> fault.code() == FaultCode.MEDIA_UNUSED);
    return faults;
  }

  private static MediaRow row(DraftFile file, List<Fault> faults) {
    return new MediaRow(file.path(), file.bytes(), file.mediaType(), faults);
  }

  /**
   * @param courseCode a course
   * @return the files of its newest draft by name
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<MediaRow> list(String courseCode) {
    return store
        .newest(courseCode)
        .map(draft -> draft.media().stream().map(file -> row(file, List.of())).toList())
        .orElseThrow(() -> Refused.notFound("refused.noDraft", courseCode));
  }

  /**
   * @param courseCode a course
   * @param name of a file of its newest draft
   * @return the file
   * @throws Refused (not found) if there is none
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PackageFile find(String courseCode, String name) {
    return store
        .newest(courseCode)
        .map(draft -> draft.files().get(PREFIX + name))
        .map(
            file ->
                new PackageFile(
                    ContentStore.open().path(file.sha256()),
                    file.bytes(),
                    file.mediaType(),
                    file.sha256()))
        .orElseThrow(() -> Refused.notFound("refused.noDraftFile", name));
  }

  /**
   * Takes a file out of the draft.
   *
   * @param courseCode the course
   * @param name of the file
   * @throws Refused (not found) if there is none
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void remove(String courseCode, String name) {
    var draft = store.locked(courseCode);
    if (!draft.files().containsKey(PREFIX + name)) {
      throw Refused.notFound("refused.noDraftFile", name);
    }
    store.remove(draft.id(), PREFIX + name);
  }
}
