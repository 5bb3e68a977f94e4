/**
 * Tests of action packs without OSGi, and of servers without a client library. {@link AmiTest} runs an action as the
 * server would and returns the packets its client would get; the {@code Fake…} types stand in for what the server
 * injects. {@link AmiClient} talks to a real server over TCP.
 *
 * <p>Nothing here depends on a test framework: an expectation that is not met is an {@link AssertionError}.
 */
package org.patchbay.testkit;
