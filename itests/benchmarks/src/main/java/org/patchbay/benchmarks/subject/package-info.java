/** The servers that are measured: the shipped one, started here, and others that run already. */
package org.patchbay.benchmarks.subject;
