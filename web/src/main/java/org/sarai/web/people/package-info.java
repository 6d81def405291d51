/** One's own profile. */
package org.sarai.web.people;
