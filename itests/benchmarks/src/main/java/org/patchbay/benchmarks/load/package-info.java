/** The measurements: one class for each kind of load. */
package org.patchbay.benchmarks.load;
