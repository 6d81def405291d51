/** People in course versions. */
package org.sarai.enrolment;
