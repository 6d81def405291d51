package org.sarai.completion.internal;

import java.util.Map;
import org.sarai.catalogue.CourseRow;
import org.sarai.completion.ListKind;
import org.sarai.completion.ListLayout;
import org.sarai.shared.Register;
import org.sarai.shared.Scope;
import org.sarai.shared.sheet.Source;

/**
 * A list to be worked through.
 *
 * @param reference under which it is recorded; null for a dry run
 * @param name how people call it
 * @param kind what it tells of
 * @param scope whose people it names: everybody of a register, or those of some institutions, to
 *     whom it can add but beyond whom it neither sees nor changes anything
 * @param source the file
 * @param layout how it is to be read; null to find out
 * @param enrol code of a course in which everybody is enrolled; or null
 * @param courses the courses that rows may name, by code
 * @param dry whether everything will be rolled back
 * @param demo whether what is new belongs to the demo programme
 * @param by who loads it, as ledgers say it
 */
public record ImportJob(
    String reference,
    String name,
    ListKind kind,
    Scope scope,
    Source source,
    ListLayout layout,
    String enrol,
    Map<String, CourseRow> courses,
    boolean dry,
    boolean demo,
    String by) {
  Register register() {
    return scope.register();
  }
}
