/** Tables, charts, and the page they are written into. */
package org.patchbay.benchmarks.report;
