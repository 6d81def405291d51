/** Tests and surveys: taken without losing an answer, marked by the server, compared over time. */
package org.sarai.assessment;
