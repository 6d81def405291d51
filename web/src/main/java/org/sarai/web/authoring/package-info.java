/** The trainer's home: courses and packages. */
package org.sarai.web.authoring;
