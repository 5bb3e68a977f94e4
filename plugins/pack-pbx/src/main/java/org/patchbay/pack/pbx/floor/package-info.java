/** Who talks in a room of many, although nobody says anything: turn by turn, so that it can be seen. */
package org.patchbay.pack.pbx.floor;
