package org.sarai.people;

import java.time.LocalDate;

/**
 * What the identity provider says of somebody who has just signed in.
 *
 * @param subject Keycloak's id of the account
 * @param username the account's name
 * @param givenName may be null
 * @param familyName may be null
 * @param email may be null
 * @param emailVerified an address that was not verified never matches anybody
 * @param birthDate may be null
 */
public record TokenIdentity(
    String subject,
    String username,
    String givenName,
    String familyName,
    String email,
    boolean emailVerified,
    LocalDate birthDate) {}
