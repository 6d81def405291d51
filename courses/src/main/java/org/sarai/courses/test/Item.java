package org.sarai.courses.test;

/**
 * Something of a question that can be chosen, matched or put in order.
 *
 * @param id its name, the same in every language; for a scale the number of the step
 * @param right whether choosing it is right; false where nothing is chosen
 * @param text what it says, with inlines and pictures
 * @param match in a matching question what belongs to it; else null
 * @param feedback what is said to who chooses it; null if nothing
 */
public record Item(String id, boolean right, String text, String match, String feedback) {}
