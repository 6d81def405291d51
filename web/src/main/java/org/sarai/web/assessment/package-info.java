/** Taking tests and surveys, and what they come to. */
package org.sarai.web.assessment;
