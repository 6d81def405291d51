/**
 * Fact cards: one hotline, fee, law or office each, shown to learners only while it is verified.
 */
package org.sarai.facts;
