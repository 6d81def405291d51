/** A course and the way into its units. */
package org.sarai.web.learning;
