package org.sarai.people.internal;

/**
 * A part of somebody's name.
 *
 * @param sounds how it sounds
 * @param bone its consonants
 * @param family whether it stood among the family names
 * @param often whether people often leave it out
 */
record NameToken(NameSounds sounds, String bone, boolean family, boolean often) {

  boolean sameAs(NameToken other) {
    return sounds.likeness(other.sounds) >= NameSounds.SAME;
  }
}
