/** A client of the protocol that costs as little as it can: one thread, one selector, bytes. */
package org.patchbay.benchmarks.wire;
