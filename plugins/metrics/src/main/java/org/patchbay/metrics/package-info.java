/** Figures of the server for Prometheus, taken when it asks for them. */
package org.patchbay.metrics;
