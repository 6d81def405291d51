/**
 * Run-time data models: which elements exist, what they may hold, who may read and write them, and
 * which error answers what (SCORM 1.2 Run-Time Environment, section 3.4; SCORM 2004 4th Edition
 * Run-Time Environment, chapter 4).
 */
package org.scorm4j.cmi;
