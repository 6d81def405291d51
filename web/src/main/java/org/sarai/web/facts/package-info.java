/** Fact cards: for those who look after them, and as learners see them. */
package org.sarai.web.facts;
