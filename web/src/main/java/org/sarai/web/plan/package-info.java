/** Training plans of academies. */
package org.sarai.web.plan;
