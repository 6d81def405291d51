package org.sarai.plantedengine;

import java.sql.Connection;

/** Knows a database. */
public record KnowsDatabases(Connection connection) {}
