package org.sarai.planted.catalogue;

import org.sarai.planted.people.internal.Secret;

/** Uses what another feature hides. */
public record PeeksInside(Secret[] secrets) {}
