package org.scorm4j.sequencing;

/**
 * A data store that activities share ({@code adlcp:map}, RTE 4.3.1).
 *
 * @param id identifier of the store
 * @param readable whether the activity may read it
 * @param writable whether the activity may write it
 */
public record Store(String id, boolean readable, boolean writable) {}
