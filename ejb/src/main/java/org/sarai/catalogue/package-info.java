/** Courses: what one enrols in and completes. */
package org.sarai.catalogue;
