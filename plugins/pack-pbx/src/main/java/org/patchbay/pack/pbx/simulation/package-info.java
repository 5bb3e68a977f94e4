/** What a tester does to the simulation itself: its clock, and calls that come in. */
package org.patchbay.pack.pbx.simulation;
