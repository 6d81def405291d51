/** Who takes part in what: nominations, groups, and what is decided about them. */
package org.sarai.web.enrolment;
