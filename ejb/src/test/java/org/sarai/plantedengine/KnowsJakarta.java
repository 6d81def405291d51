package org.sarai.plantedengine;

import jakarta.ejb.SessionContext;

/** Knows a server. */
public record KnowsJakarta(SessionContext session) {}
