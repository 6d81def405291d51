/** Measures a throw-away instance and says how it stands against the budgets. */
package org.sarai.benchmarks;
