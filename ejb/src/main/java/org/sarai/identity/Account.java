package org.sarai.identity;

import org.sarai.shared.Register;

/**
 * A sign-in that is linked to a person.
 *
 * @param personId the person
 * @param register the register that the person stands in
 */
public record Account(long personId, Register register) {}
