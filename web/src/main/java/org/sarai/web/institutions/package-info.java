/** Institutions: looking at them, and keeping them. */
package org.sarai.web.institutions;
