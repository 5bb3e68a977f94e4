/** Measures the core by JMH and the shipped server from outside, and writes what came of it into the documentation. */
package org.patchbay.benchmarks;
