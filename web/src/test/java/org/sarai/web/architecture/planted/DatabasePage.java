package org.sarai.web.architecture.planted;

import jakarta.persistence.EntityManager;

/** Asks the database itself. */
public class DatabasePage {
  EntityManager database;
}
