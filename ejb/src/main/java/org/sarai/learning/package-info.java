/** Plays, attempts and their journals: what a learner does in a package. */
package org.sarai.learning;
