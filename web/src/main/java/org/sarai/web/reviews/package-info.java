/** People who may be one, for whoever keeps their register to decide. */
package org.sarai.web.reviews;
