/**
 * A simulated PBX. {@code PbxPack} is the edge to the framework, {@code Pbx} puts the model together; each part of it is
 * a package of plain classes that one thread uses.
 */
package org.patchbay.pack.pbx;
