/** The front door. */
package org.sarai.web.start;
