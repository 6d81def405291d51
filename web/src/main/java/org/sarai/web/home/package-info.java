/** The learner's home: what must I do next? */
package org.sarai.web.home;
