/** How people get on in a course, in figures and pictures. */
package org.sarai.web.statistics;
