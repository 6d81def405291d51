/**
 * Attempts: what a learner is offered, what is delivered to them, and what becomes of the values
 * that content writes. Pure: nothing here reads a clock, a database or a network.
 *
 * <p>Learners' names and numbers never become part of the state of an attempt; they are handed in
 * when something is delivered.
 */
package org.scorm4j.runtime;
