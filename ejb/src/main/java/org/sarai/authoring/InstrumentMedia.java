package org.sarai.authoring;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.Map;
import org.sarai.authoring.internal.PublishedMedia;

/**
 * Pictures and sounds of published tests and surveys, for the feature that asks their questions.
 */
@Stateless
public class InstrumentMedia {
  @EJB private PublishedMedia media;

  /**
   * @param unitId a unit
   * @param paths as its texts name them, {@code media/NAME}
   * @return those that were published with it and that a page can show or play, by path; files of
   *     other kinds and missing ones are left out
   */
  @PermitAll
  public Map<String, PackageFile> find(long unitId, Collection<String> paths) {
    return media.find(unitId, paths);
  }
}
