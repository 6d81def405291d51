package org.sarai.systemtests;

import org.sarai.distribution.Demo;

/**
 * Somebody who can sign in.
 *
 * @param username of the account
 * @param password of the account
 */
record Person(String username, String password) {
  static final Person OFFICIAL = demo("official");
  static final Person ADMINISTRATOR = demo("administrator");
  static final Person TRAINER = demo("trainer");

  /** Everybody of the demo's accounts belongs to this institution. */
  static final String ACADEMY = "Demo Academy of Border Studies";

  static Person demo(String username) {
    return new Person(username, Demo.PASSWORD);
  }
}
