package org.sarai.facts;

/**
 * A fact card's words in one language.
 *
 * @param text what it says, with the value beside it
 * @param instead whom to ask while the value cannot be shown; never the value itself
 * @param draft whether a machine drafted the words and nobody has reviewed them
 */
public record FactText(String text, String instead, boolean draft) {}
