/**
 * The launcher behind {@code ./sarai}: starts MariaDB, Keycloak and WildFly as plain child
 * processes over one data folder, and stops them again. It uses nothing but the JDK, so that it
 * starts at once and tests can use it as a library: {@link org.sarai.distribution.Instance} for the
 * whole, {@link org.sarai.distribution.MariaDb} for a database alone.
 */
package org.sarai.distribution;
