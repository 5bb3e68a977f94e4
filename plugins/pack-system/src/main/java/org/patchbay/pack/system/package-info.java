/**
 * What a client asks a server about itself, and the request to read settings again. {@code SystemPack} is the edge to
 * the framework; each action is a plain class behind it.
 */
package org.patchbay.pack.system;
