package org.sarai.learning;

/**
 * What the database has committed.
 *
 * @param json the answer to the browser
 */
public record CommitReceipt(String json) {}
