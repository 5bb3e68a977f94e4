/** What has to arrive, and what is wrong with what did. Nothing in here knows a socket. */
package org.patchbay.benchmarks.check;
