/**
 * Content packages: reads a zip with an {@code imsmanifest.xml} safely into an immutable model and
 * tells everything that is wrong with it in one pass (SCORM 1.2 Content Aggregation Model; SCORM
 * 2004 Content Aggregation Model, CAM).
 *
 * <p>Throughout this package an absent text is an empty string, never {@code null}.
 */
package org.scorm4j.packaging;
