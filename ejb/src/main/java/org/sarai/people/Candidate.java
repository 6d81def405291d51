package org.sarai.people;

/**
 * Somebody to be recognised.
 *
 * @param details what is known of them
 * @param fingerprint the whole text by which the very same row of a list is recognised again, even
 *     when it has neither number nor address; null when there is none
 * @param institution name and country of the institution that they are seen with, as {@link
 *     Institutions#nameKey} writes them, to tell people of one name apart; null when not stated
 */
public record Candidate(PersonDetails details, String fingerprint, String institution) {
  /** Somebody of whom no institution is stated. */
  public Candidate(PersonDetails details, String fingerprint) {
    this(details, fingerprint, null);
  }
}
