/**
 * The exam: what packages say and what a SCORM 2004 run-time must answer, on the real player in a
 * real browser. {@link org.sarai.systemtests.exam.Main} is {@code ./sarai exam}; {@link
 * org.sarai.systemtests.exam.Exam} runs on any instance. It knows the hooks of the player, REST and
 * the identity provider, and no class of the application.
 */
package org.sarai.systemtests.exam;
