/** An engine that knows too much, planted to show that the rule finds it. */
package org.sarai.plantedengine;
