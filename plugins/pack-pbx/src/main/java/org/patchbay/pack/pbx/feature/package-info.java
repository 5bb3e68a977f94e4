/** How a part of the PBX brings its actions, applications and functions. */
package org.patchbay.pack.pbx.feature;
