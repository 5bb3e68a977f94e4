/**
 * Reading and changing the configuration files over the wire. {@code ConfigPack} is the edge to the framework, each
 * action is a plain class, {@code ConfigStore} is the one that touches the disk, and {@code ConfigFile} is a file while
 * it is changed.
 */
package org.patchbay.pack.config;
