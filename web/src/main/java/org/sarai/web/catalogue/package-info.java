/** The catalogue. */
package org.sarai.web.catalogue;
