/** What comes back from learners and trainers to the authors of a course. */
package org.sarai.web.feedback;
