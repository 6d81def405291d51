package org.sarai.planted.catalogue;

import java.util.Date;

/** Keeps a moment in a type that changes under its hands. */
public record KeepsOldDates(Date day) {}
