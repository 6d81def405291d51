/**
 * The REST interface under {@code /api/v1}: JSON, problem details, the same boundaries as pages.
 */
package org.sarai.web.rest;
