/** Violations of the house's rules, each planted on purpose to show that its rule finds it. */
package org.sarai.planted;
