/**
 * SCORM 2004 sequencing: what a learner gets next (SN 4th Ed.).
 *
 * <p>{@link org.scorm4j.sequencing.Sequencer} is a pure function: an immutable tree, an immutable
 * state and a request go in, a new state and what is delivered come out. Inside, each process of
 * the specification's pseudo-code is a method that carries its name and number, so that code and
 * specification can be read side by side.
 */
package org.scorm4j.sequencing;
